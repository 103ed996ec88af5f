# 对 /forgetme 的答复。
forget-done = 已完成：您的设置和提问均已删除。统计数字不涉及任何个人。
