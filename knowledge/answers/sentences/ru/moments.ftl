# Время, о котором спрашивают.
moments-day = { $day }
moments-period = { $period }
moments-summit = { $day } (саммит { $place_pre })
moments-meeting = { $day } (главы правительств { $place_pre })
moments-person = { $day } (вступление в должность: { $person })
moments-too-early = { $at }: ШОС ещё не было; её основали { $day } { $list }.
