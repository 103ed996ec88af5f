# 以单个文件导出和导入整个知识库。
exchange-exported = 共{ $count }项记录，为日志第{ $number }条之后的状态。
exchange-how = 请发送文件并以 /import 作为说明，或用 /import 回复该文件。/import whole 还会删除文件中没有的内容。
exchange-what = 如何处理这个文件？
exchange-part = 添加并修改其中的内容
exchange-whole = 同上，并删除其余内容
exchange-reading = 正在读取{ $name }……
exchange-progress = 已读取{ $count }项……
exchange-same = 知识库中已有全部内容（{ $count }项），无需改动。
exchange-difference = 新增：{ $added }；修改：{ $changed }；删除：{ $removed }。
exchange-why = 导入{ $name }
