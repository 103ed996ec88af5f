# 在机器人用户名后输入的问题无法理解时显示的内容。
inline-hint-text = 请输入 @{ $bot } 和问题，例如：上合组织秘书长是谁？中文、俄文、英文均可。
inline-declined-title = 这个问题我无法回答
