# 人物：简介、出生、年龄、学历、履历、国籍。
people-whom = 您指的是谁？请说出曾在上合组织任职者的姓名。
people-nobody-yet = 尚无人选：按轮换应由{ $state }出任（{ $period }），候选人未知。
people-state-holds = { $title }由国家担任，而非个人：{ $state }（{ $period }）。
people-summary = { $person }：{ $summary }
people-bare = { $who }：{ $title }，{ $period }。
people-term = { $title }：{ $period }{ $counted ->
    [yes] （{ $days }天）
   *[no] {""}
}
people-birth = 出生：{ $dated ->
    [yes] { $born }{ $placed ->
        [yes] ，{ $place }
       *[no] {""}
    }{ $aged ->
        [yes] （{ $age }岁）
       *[no] {""}
    }
   *[no] { $place }
}
people-before = 此前：{ $posts }
people-studies = 学历：{ $posts }
people-after = 此后：{ $posts }
people-post = { $title }{ $timed ->
    [yes] （{ $period }）
   *[no] {""}
}
people-unborn = { $who }的出生日期和地点未查明。已知：{ $title }，{ $period }。
people-born = { $person }{ $dated ->
    [yes] { $born }出生{ $placed ->
        [yes] ，出生地为{ $place }
       *[no] {""}
    }
   *[no] 的出生地为{ $place }
}。
people-ages = 现年{ $now }岁{ $started ->
    [yes] ；就任{ $title }时{ $start }岁
   *[no] {""}
}。
people-not-born = { $person }生于{ $born }，晚于所问日期。
people-age = { $past ->
    [yes] { $person }在{ $day }为{ $then }岁（{ $born }出生，现年{ $now }岁）
   *[no] { $person }现年{ $now }岁（截至{ $day }，{ $born }出生）
}{ $started ->
    [yes] ；就任{ $title }时{ $start }岁
   *[no] {""}
}。
people-age-left = 卸任时{ $age }岁。
people-educated = { $person }的学历：{ $posts }。
people-unknown = { $what ->
    [education] { $who }的学历未查明。
   *[career] { $who }的履历未查明。
}已知：{ $title }，{ $period }。
people-career = { $person }在出任{ $title }之前曾任：{ $posts }。
people-career-after = { $person }卸任{ $title }后：{ $posts }。
people-still = { $who }仍任{ $title }：{ $period }。
people-no-later = { $who }卸任{ $title }后的情况没有记录；任期：{ $period }。
people-role = { $person }：{ $posts }。
people-role-none = 没有{ $person }担任该职务的记录。最接近的是：{ $posts }。
people-role-none-at-all = 没有{ $person }担任该职务的记录{ $posts }。
people-lasted = { $title }：{ $days }天。
people-nobody-with-role = 没有：历任{ $title }中没有人有担任该职务的记录。
people-hit = { $person }：{ $posts }
people-one-hit = { $who }（{ $title }，{ $years }）：{ $posts }。
people-hits = 历任{ $title }中有{ $count }位：{ $names }。
people-turn-state = 按轮换，{ $title }应由{ $state }人选出任（{ $period }）：这是推算，尚未提名或批准任何人选。
people-no-state = 所见来源均未说明{ $person }的国籍{ $rumour ->
    [yes] （有{ $said }一说，但无来源）
   *[no] {""}
}。{ $title }：{ $period }。
people-state = { $person }来自{ $state }：{ $title }，{ $period }。
people-others = 同国的还有：{ $names }。
# 用以查找职务的词：虚词、级别、部门和职务种类。
people-frame = 曾经
people-ranks = 副, 第一, 代理, 助理
people-subjects = 财政, 内务, 内政, 卫生, 教育, 经济, 贸易, 司法, 农业, 文化, 能源, 交通, 劳动, 环境, 总理, 国防, 外交, 石油, 安全, 总统
people-role-foreign-minister = 外长, 外交部长, 外交部部长, 部长
people-role-minister = 部长
people-role-ambassador = 大使
people-role-un-envoy = 常驻联合国代表, 常驻代表, 代表
people-role-governor = 州长, 省长, 州
people-role-senator = 议员, 参议员
people-role-deputy-minister = 副部长, 副外长
people-role-education = 大学, 学院, 上学
people-role-military = 军队, 当兵, 军人, 服役, 参军
people-role-party = 党务, 共产党, 共青团
people-role-academic = 教授, 学者, 研究所
people-role-sco = 副秘书长
people-role-other = {""}
people-from = { $start }起
people-to = 至{ $end }
people-short = 驻华 = 驻中国
people-nobody-but = 历任{ $title }中没有人有担任该职务的记录。来自{ $state }的有：{ $names }。
people-undated = 任该职务的年份未查明。
