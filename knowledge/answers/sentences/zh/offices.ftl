# 各职务：任命、任期、资格、职责。
offices-about = { $kind ->
    [state] { $name }：由成员国而非个人担任，自{ $since }起。
    [alone] { $name }：自{ $since }起设立的职务。
   *[body] { $name }：{ $body }的职务，自{ $since }起设立。
}
offices-named = { $name }：{ $text }。
offices-parts = 由{ $nominator }提名，{ $approver }批准。
offices-no-person = 不任命个人，由成员国担任。
offices-unknown-appointment = { $name }如何产生尚未查明。
offices-nominator = { $name }由{ $body }提名。
offices-approver = { $name }由{ $body }批准。
offices-not-body = 不是{ $body }。
offices-body-part = { $kind ->
    [nominates] { $body }只负责提名。
    [approves] { $body }根据提名予以批准。
   *[none] 不是{ $body }。
}
offices-length = { $kind ->
    [state] 约{ $years }年，自上次会议闭幕至下次会议闭幕
   *[person] { $extendable ->
        [no] 任期{ $years }年，只任一届，不得延长
       *[other] 任期{ $years }年
    }
}
offices-no-length = { $kind ->
    [plural] { $name }的任期长短未查明。
   *[one] { $name }没有查明固定任期。
}
offices-not-years = 不是{ $wrong }年。
offices-always = 自设立以来从未改变（已届满{ $count }任）。
offices-present = { $day }时由{ $holders }担任。
offices-example = { $kind ->
    [place] 最近一次批准：{ $holder }，{ $day }，{ $place }。
   *[none] 最近一次批准：{ $holder }，{ $day }。
}
offices-extension = { $kind ->
    [no] 不可以。{ $name }任期{ $years }年，只任一届，不得连任。
    [yes] 可以。{ $name }的任期可以延长。
    [state] 不可以。{ $name }每届期满即移交；轮到时成员国可再次担任。
   *[open] { $name }可否延长任期或连任，未见规定。
}
offices-person = { $kind ->
    [over] { $person }的任期为{ $days }，已届满。
   *[running] { $person }的任期至{ $end }止。
}
offices-twice = { $kind ->
    [some] 任职不止一届的有：{ $people }。
   *[none] 迄今无人两度任职，任职者共{ $count }人。
}
offices-again = 担任不止一次的有：{ $states }。
offices-state = { $kind ->
    [member] 可以，{ $state }是成员国；{ $had ->
        [yes] 已担任过该职务。
       *[no] 迄今尚未担任过该职务。
    }
    [same] 目前不可以：现任秘书长来自{ $state }。
    [observer] 不可以，{ $state }是观察员国，不是成员国。
    [dialogue-partner] 不可以，{ $state }是对话伙伴，不是成员国。
    [partner] 不可以，{ $state }是上合组织伙伴，不是成员国。
   *[none] 不可以，{ $state }不是上合组织成员国。
}
offices-now-barred = 目前即{ $states }。
offices-no-eligibility = 除须为成员国外，未见其他任职条件的规定。
offices-lacking = { $field ->
    [duties] 所见文件均未规定该职务的职责。
   *[accountable] 所见文件均未规定该职务对谁负责。
}
offices-alone = { $text }。
offices-other-part = { $kind ->
    [nominates] { $body }只负责提名。
   *[approves] 随后由{ $body }批准。
}
offices-term = { $name }：{ $text }。
