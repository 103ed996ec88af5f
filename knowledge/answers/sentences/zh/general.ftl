# 与记录无关的答复：不清楚、无关或空白的问题。
general-unsure = 我不确定您指的是哪一个，请选择。
general-declined = 抱歉，这个问题我无法回答：我只回答有关上海合作组织（上合组织）治理的问题。
general-empty = 请用文字提问，例如：上合组织秘书长是谁？
general-outside-opinion = 我不发表看法，只提供上合组织治理方面有日期、有来源的事实。
general-outside-forecast = 除上合组织职务轮换外，我不作预测，只回答有关上合组织治理的问题。
general-outside-other-organisation = 这是其他组织的事；我只回答有关上海合作组织的问题。
general-outside-personal = 私人生活我没有资料；我只了解上合组织任职者的履历和任期。
general-outside-foreign-subject = 这超出了我的范围：我只回答有关上合组织治理的问题。
general-topic-later = { $day }时还没有这一情况：最早的记录始于{ $since }。
general-failed = 整理答复时出错，错误已记录。请换一种问法。
