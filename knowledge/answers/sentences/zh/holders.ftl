# 职务及任职者：职务名称、姓名与国家、任期。
holders-title = { $office ->
    [secretary-general] 上合组织秘书长
    [deputy-secretary-general] 上合组织副秘书长
    [rats-director] 地区反恐怖机构执行委员会主任
    [chair] 上合组织轮值主席国
    [chg-chair] 政府首脑（总理）理事会主席国
    [rats-council-chair] 地区反恐怖机构理事会主席国
   *[other] { $name }
}
holders-title-gen = { holders-title }
holders-title-ins = { holders-title }
holders-titles = { holders-title }
holders-titles-gen = { holders-title }
holders-candidate = { $kind ->
    [state] { $state }
   *[person] { $state }人选
}
holders-name = { $state }
holders-person = { $person }（{ $state }）
holders-person-unconfirmed = { $person }（国籍未证实）
holders-unconfirmed = 国籍未证实
holders-short = { $person }（{ $state }，{ $years }）
holders-short-state = { $state }（{ $years }）
holders-short-turn = { $state }（{ $years }，推算）
holders-latest = { $person }（{ $state }，{ $seen }在任）
holders-to-meeting = { $start }至{ $end }
holders-meeting = { $year }年{ $office ->
    [chair] 峰会
   *[other] 会议
}
holders-undated = 起止时间未查明
holders-seen = { $seen }有在任记录
holders-start = { $start }起，结束时间未查明
holders-start-seen = { $start }起，最近一次在任记录为{ $seen }
holders-year = { $first }年
holders-years = { $first }—{ $last }年
holders-years-from = { $first }年起
holders-years-to = 至{ $last }年
holders-rule = 依据规则：{ $rule }；迄今{ $total }次更替中符合{ $hits }次。
holders-around = { $sparse ->
    [yes] 此前已知：{ $before }。其后已知：{ $after }。
   *[no] { $kind ->
        [state] 前任：{ $before }。继任：{ $after }。
       *[person] 前任：{ $before }。继任：{ $after }。
    }
}
holders-around-before = { $kind ->
    [state] 前任：{ $before }。
   *[person] 前任：{ $before }。
}
holders-around-after = { $kind ->
    [state] 首任。继任：{ $after }。
   *[person] 首任。继任：{ $after }。
}
holders-row = { $who }：{ $period }
