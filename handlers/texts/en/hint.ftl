# Short words on what is not a question.
hint-media = I read text only. Please write your question in words.
hint-empty-group = Write your question after the command: /sco who is the Secretary-General? In private you need no command: @{ $bot }
hint-command = I do not know this command. /help lists mine; a question needs none.
hint-late = I was away when you asked this.
