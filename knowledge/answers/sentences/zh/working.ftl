# 答复是怎样得出的：如何理解问题、如何推算、依据哪些记录。
working-reading = 如何理解问题
working-asked = 提问：“{ $text }”
working-repair = “{ $typed }”读作“{ $meant }”
working-repaired = 文字更正：{ $list }。
working-read-as = 理解为：{ $question }
working-found = 问题中提到——{ $list }。
working-kept = 沿用上一个问题——{ $list }。
working-office = 未指明职务，理解为：{ $office }。
working-relative = { $dates }（“{ $text }”）
working-last = 最后一个
working-day = 截至{ $day }。
working-nothing = 没有认出我所知道的问题。
working-considered = 考虑过的理解
working-unsure = 有几种理解同样接近，因此没有选定：
working-refused = 没有足够接近、可以回答的理解；最接近的是：
working-computed = 如何得出
working-method = { $method ->
    [on-day] 查找包含所问日期的任期（{ $post }），首日和末日都计算在内；超出已记录任期的，按轮换规则推算。
    [counted] 按首日先后数各个任期（{ $post }）；超出已记录任期的，按轮换规则推算。
    [neighbours] 按首日先后排列各个任期（{ $post }），取所指任期前后的任期；超出已记录任期的，按轮换规则推算。
    [limits] 查找所指任期（{ $post }）的首日和末日，两日都属于任期。
    [days] 计算所指任期（{ $post }）的天数，首日和末日都计算在内，截至{ $day }。
    [longest] 计算并比较每个任期（{ $post }）的天数，首日和末日都计算在内；未满的任期算到{ $day }。
    [shortest] 计算并比较{ $day }前已结束的每个任期（{ $post }）的天数，首日和末日都计算在内。
    [ages] 按出生日期计算并比较每位任职者（{ $post }）在任期首日的年龄，以两个日期均已知者为限。
    [holders] 逐一查看{ $day }前已开始的全部任期（{ $post }）；任职者的国别只在有来源证实时计入。
    [never] 从{ $day }的成员国中除去当时已轮到过（{ $post }）的国家。
    [repeats] 按任职者统计{ $day }前已开始的任期（{ $post }）。
    [gaps] 查找前一任期（{ $post }）结束与后一任期开始之间的日子，以两个日期均已知者为限。
    [regular] 将每个任期（{ $post }）的末日与其正常期满日相比较。
    [decisions] 查找所指任期（{ $post }）记录中的提名和批准。
    [rotation] 按先后排列轮次（{ $post }）：先是{ $day }前已决定的，再是轮换规则根据以往轮次和参加国家推算出的。
    [unruled] 该职务（{ $post }）没有轮换规则的记录，因此没有推算今后的轮次。
    [past-turns] 查找该国在{ $day }前已开始的任期（{ $post }），最近的在前。
    [trials] 只用每次决定时已知的情况，让每条规则（{ $post }）推算以往各个轮次，再与实际任职国相比较。
    [literal] 将{ $day }的成员国按俄文国名排列，并严格按字面理解书面规定的顺序（{ $post }）。
    [waiting] 对照该国何时成为成员国、{ $day }前有过哪些任期（{ $post }），以及轮换规则给它的轮次。
    [standing] 查找各国在所问日期的地位：自首日起算，到下一种地位开始之日为止。
    [accessions] 将{ $day }前已开始的成员资格按首日先后排列。
    [steps] 查找该国取得其地位的各个步骤的记录，截至{ $day }。
    [meeting] 按日期、届次、地点或东道国查找所指的会议，以及截至{ $day }的进展。
    [meetings-by-day] 从{ $day }来看，将会议按日期排列。
    [meetings] 从{ $day }来看，逐一查看有记录的会议或轮值主席国任期。
    [events] 汇集所问时间内有日期的会议、任期、地位、文件和机构。
    [person] 查找此人的记录及其任期。
    [age] 根据记录的出生日期计算周岁年龄。
    [careers] 检索任职者（{ $post }）的履历。
    [body] 查找该机构的记录。
    [presiding] 查找该机构的记录，以及所问日期由谁主持或领导。
    [bodies] 逐一查看各机构的记录。
    [office] 查找该职务（{ $post }）的记录。
    [document] 查找该文件的记录。
    [topic] 查找依据来源写成的文字，采用在所问日期有效的版本。
    [outside] 已认出问题的类别：它超出主题范围，因此没有查找。
   *[looked-up] 查找下列记录，以{ $day }的情况为准。
}
working-rule = 依据规则：{ $rule }。
working-tested = 与实际对照：{ $record }{ $unverified ->
    [0] 。
   *[other] ；其中{ $unverified }任的国别未经证实。
}
working-missed = 不符的有{ $list }{ $more ->
    [0] 。
   *[other] ，以及更早的{ $more }次。
}
working-taking-part = { $day }的参加国，按规则所用的次序：{ $list }。
working-turns = 当时已知的轮次：{ $list }。
working-certainty = 可信度：{ $certainty }。
working-without = 没有得出答复：{ $reason }
working-named = { $one }——{ $two }
working-line = { $list }。
working-fact = { $fact ->
    [person] 人物
    [state] 国家
    [office] 职务
    [body] 机构
    [place] 城市
    [document] 文件
    [organisation] 其他组织
    [date] 日期
    [ordinal] 序次
    [number] 数目
    [term] 任期
    [status] 国家的地位
    [meeting] 会议
    [rule] 轮换规则
    [topic] 文字
    [source] 来源
    [intent] 问题
    [word] 词
    [limits] 任职时间
    [limits-next-day] 首日和末日（均计算在内）
    [limits-same-day] 从接任到交接
    [start-mark] 首日
    [end-mark] 末日
    [said] 无来源的国别说法
    [days] 地点和日期
    [standing] 地位
    [since] 起始
    [until] 止于下一种地位开始之日
    [doubtful] 存疑
    [steps] 步骤
    [signed] 签署或通过
    [in-force] 生效
    [ended] 失效
    [use] 用途
    [version] 所用版本
    [others] 其他版本
    [article] 宪章条款
    [founded] 成立
    [seat] 所在地
    [nominator] 提名
    [approver] 批准
    [length] 正常任期
    [extension] 连任
    [long-name] 全称
    [born] 出生日期
    [birthplace] 出生地
    [publisher] 发布者
   *[dated] 日期
}：{ $value }
working-stage = { $stage ->
    [undated] 起止时间未查明。
    [unknown] { $day }时尚不为人所知。
    [nominated] { $day }时已获提名，但尚未批准，也未开始。
    [appointed] { $day }时已决定，但尚未开始。
    [serving] { $day }时正在进行。
    [unended] { $day }时是否仍在继续不详，如何结束没有记录。
    [early] { $day }时已结束，早于正常期满日。
    [full] { $day }时已结束，任满正常任期。
   *[over] { $day }时已结束。
}
working-mark = { $mark ->
    [seen] 见于来源
    [reported] 据他人转述
    [inferred] 推断
   *[unverified] 没有来源
}
working-sure = { $confidence ->
    [high] 可靠
    [medium] 比较可靠
   *[low] 不可靠
}：{ $mark ->
    [seen] 见于所列来源。
    [reported] 系转述，所列来源有此说法。
    [inferred] 由所列来源推断。
   *[unverified] 所列来源未能证实。
}
working-founder = 创始成员国
working-unknown = 未查明
working-use = { $use ->
    [default] 推算所依据的规则
   *[tested] 供对照检验
}
working-always = 没有时间限制
working-years = { $years }年
working-extension = { $extension ->
    [yes] 允许
   *[no] 不允许
}
working-ordered = { $kind ->
    [two] 排序所用的俄文国名：{ $name }（或{ $variant }）。
   *[one] 排序所用的俄文国名：{ $name }。
}
working-more = 另有{ $count }条记录
