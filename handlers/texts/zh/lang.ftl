# 答复的语言。每种语言用它自己的名称，人人都能认出。
lang-choose = 请选择答复的语言。
lang-set = 答复语言：{ $language }
lang-auto = 我用提问的语言答复。
lang-name-en = English
lang-name-ru = Русский
lang-name-zh = 中文
lang-name-auto = 随提问语言
