# The language of the answers. Each language is named in itself, so that everybody finds their own.
lang-choose = In which language shall I answer?
lang-set = Language of my answers: { $language }
lang-auto = I answer in the language of each question.
lang-name-en = English
lang-name-ru = Русский
lang-name-zh = 中文
lang-name-auto = As the question
