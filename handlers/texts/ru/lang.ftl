# Язык ответов. Каждый язык назван на нём самом, чтобы всякий нашёл свой.
lang-choose = На каком языке отвечать?
lang-set = Язык ответов: { $language }
lang-auto = Отвечаю на языке вопроса.
lang-name-en = English
lang-name-ru = Русский
lang-name-zh = 中文
lang-name-auto = Как в вопросе
