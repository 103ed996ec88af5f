# 短时间内问题太多。
limit-slow = 问题太多了，请在{ $seconds }秒后再问。
