# 群组管理员的设置。
settings-title = 本群设置。重复间隔：在这段时间内我不重复同一答复。
settings-language = 语言：{ $value }
settings-size = 卡片：{ $value }
settings-cooldown = 重复间隔：{ $value }
settings-compact = 简短
settings-full = 完整
settings-seconds = { $n }秒
settings-off = 关闭
settings-admins = 只有本群管理员可以更改设置。
settings-groups = /settings 用于群组。在这里请用 /lang 选择语言，用 /asof 选择日期。
