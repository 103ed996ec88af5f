# 按钮文字，不超过24个字符。
button-working = 这是怎么得出的？
button-answer = ‹ 返回答复
button-share = 分享
button-more = 展开
button-less = 收起
button-next = 下一页 ›
button-previous = ‹ 上一页
button-delete = 删除
button-none = 都不是
button-private = 私聊提问
button-inline = 私聊提问
