# 按下按钮后的简短提示。
toast-old = 这个按钮已失效，请重新提问。
toast-not-yours = 只有提问者或管理员可以这样做。
toast-thanks = 谢谢！
toast-admins = 只有本群管理员可以这样做。
toast-saved = 已保存。
toast-gone = 已删除。
