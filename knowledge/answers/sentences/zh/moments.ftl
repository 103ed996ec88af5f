# 问题所指的时间。
moments-day = { $day }
moments-period = { $period }
moments-summit = { $day }（{ $place }峰会）
moments-meeting = { $day }（{ $place }政府首脑会议）
moments-person = { $day }（{ $person }就任）
moments-too-early = { $at }：当时上合组织尚未成立；它由{ $list }于{ $day }创立。
