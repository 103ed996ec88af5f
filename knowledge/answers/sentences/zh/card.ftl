# 每个答复周围的文字。
card-recorded = 已有记录
card-scheduled = 已决定，尚未发生
card-projected = 推算，并非决定
card-disputed = 有争议，来源不一
card-standing = 可信度：{ $certainty } · 截至{ $day }
card-sources = 来源：{ $titles }
card-readings = 您是想问：
card-related = 还可以问：
