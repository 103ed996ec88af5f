# What a group's admins set.
settings-title = Settings of this group. The repeat pause: for that long I do not give the same answer again.
settings-language = Language: { $value }
settings-size = Cards: { $value }
settings-cooldown = Repeat pause: { $value }
settings-compact = short
settings-full = full
settings-seconds = { $n } s
settings-off = off
settings-admins = Only the admins of this group can change its settings.
settings-groups = /settings is for groups. Here you choose the language with /lang and the day with /asof
