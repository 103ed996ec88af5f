# 拟定修改时向编辑者提出的问题。
form-which-kind = 要添加什么？
form-which-field = { $record }
    哪个字段？请选择或写出名称。
form-field = { $field }（现为：{ $now }）。{ $hint }
form-source = 依据何在？请发送来源的编号、标题或网址；新来源写作“https://… 标题”。
form-why = 原因是什么？请用几个字写入日志。
form-question = 请发送问题；多种问法每行一个；其他语言写作“en: …”“ru: …”。
form-answer = 请用一两句话发送答案；多种语言时分行写作“en: …”“ru: …”“zh: …”。
form-name = 请发送名称；多个用逗号分隔。“en: …”表示语言。
form-text = 请发送问法。名称可写作花括号中的类别：person、state、office等。
form-again = 修改由以下部分组成，请选择要重写的部分。
form-another = 其他字段
form-ready = 预览
form-skip = 跳过
form-cancel = 取消
form-cancelled = 已取消，未作任何改动。
form-nothing = 没有可取消的内容。
