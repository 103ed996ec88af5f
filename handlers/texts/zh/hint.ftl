# 收到的不是问题时的提示。
hint-media = 我只能阅读文字，请用文字提问。
hint-empty-group = 请在命令后写上问题：/sco 秘书长是谁？私聊时不需要命令：@{ $bot }
hint-command = 没有这个命令。/help 列出全部命令；提问不需要命令。
hint-late = 您提问时我不在线。
