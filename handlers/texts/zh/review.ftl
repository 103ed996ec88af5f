# 供编辑者查看的未答问题。
review-none = 没有待处理的问题。
review-end = 已全部看完。
review-count = 共问过{ $count }次，最近一次在{ $day }（{ $language }）
review-reason-none = 未能理解
review-reason-unsure = 不清楚问的是哪一个
review-reason-vote = 回答被点👎
review-taken = 曾被理解为：{ $intent }
review-answer = 写答案
review-dismiss = 不在范围内
review-dismissed = 已忽略{ $count }个问题。
review-next = 下一组（还有{ $count }组）
review-go-on = 继续
review-why = 有人问过而未获回答
