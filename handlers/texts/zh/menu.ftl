# Telegram 菜单中的命令。
menu-start = 我能做什么
menu-help = 如何提问
menu-lang = 答复的语言
menu-asof = 以另一天为准：/asof 2018-07-01
menu-rotation = 下一任是谁，依据什么规则
menu-term = 秘书长任期何时届满
menu-who = 当天各职务由谁担任：/who 2018-07-01
menu-members = 成员国
menu-summits = 历届峰会：年份、地点、主席国
menu-sources = 答复依据什么
menu-privacy = 我保存什么，保存多久
menu-forgetme = 删除我保存的您的内容
menu-sco = 提问：/sco 上合组织主席国是谁？
menu-settings = 语言、卡片和间隔（管理员）
