# The time that a question on membership means.
moments-day = { $day }
moments-period = { $period }
moments-summit = { $day } (summit in { $place })
moments-meeting = { $day } (heads of government in { $place })
moments-person = { $day } ({ $person } took office)
moments-too-early = { $at }: the SCO did not exist yet; it was founded on { $day } by { $list }.
