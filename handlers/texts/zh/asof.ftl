# 时间机器：以选定的一天为准答复。
asof-set = 现在起，答复以{ $day }为准。回到今天：/asof now
asof-ended = 答复重新以今天为准。
asof-none = 答复以今天为准。也可以选择2001年6月15日以来的任何一天：/asof 2018-07-01
asof-active = 答复以{ $day }为准。回到今天：/asof now
asof-unreadable = “{ $text }”不是我能识别的日期。请按年-月-日书写：/asof 2018-07-01
asof-early = 记录始于{ $first }，请选择这一天或更晚的日期。
asof-banner = 以{ $day }为准 · 回到今天：/asof now
asof-known = 接下来一小时内，我按第{ $number }条修改记录之后的知识库回答。返回：/asof now
asof-past = 第{ $number }条修改记录之后（{ $day }）的知识库 · /asof now 可返回
