# 上合组织各机构。
bodies-full = { $name }（{ $short }）
bodies-role = { $name }：{ $role }
bodies-named = { $name }：{ $text }。
bodies-seat-short = 所在地：{ $place }。
bodies-seat = { $kind ->
    [wrong] { $name }不在{ $wrong }，而在{ $country }{ $place }。
    [planned] { $name }拟设在{ $country }{ $place }。
   *[right] { $name }设在{ $country }{ $place }。
}
bodies-no-seat = 没有该机构固定所在地的记录：{ $name }。
bodies-at = { $name }（{ $place }）
bodies-permanent = 上合组织有{ $count }个常设机构：{ $names }。
bodies-unknown = { $field ->
    [chair] { $name }由谁主持尚未查明。
    [composition] { $name }的组成尚未查明。
    [frequency] { $name }多久开会尚未查明。
    [appoints] 没有{ $name }任命人员的记录。
   *[other] { $name }的设立经过尚未查明。
}
bodies-standing = { $name }：常设机构，全年运作，不以会议形式工作。
bodies-part = { $part ->
    [nominates] { $name }只负责提名，{ $office }由{ $approver }批准。
    [approves] { $name }批准{ $office }，人选由{ $nominator }提名。
   *[none] 不是{ $name }：{ $office }由{ $nominator }提名，{ $approver }批准。
}
bodies-two = { $first }：{ $role }。{ $second }：{ $other }。
bodies-list = 宪章第4条规定的机构有{ $count }个：{ $names }。
bodies-others = 此外还有非政府机构：{ $names }。
bodies-planned = 计划中或筹建中：{ $names }。
bodies-not-permanent = { $name }不是常设机构。
bodies-founded = { $name }：自{ $day }起
bodies-not-supreme = 不是{ $name }。
bodies-day = { $day }
bodies-nobody = { $day }由谁主持尚未查明。
bodies-now = { $certain ->
    [yes] { $kind ->
        [person] { $day }的负责人：{ $names }。
        [delegate] { $day }的主席国：{ $names }。
       *[state] { $day }的主席国：{ $names }。
    }
   *[no] { $kind ->
        [person] { $day }的负责人可能是{ $names }，未得到逐日证实。
       *[state] { $day }的主席国可能是{ $names }，未得到逐日证实。
    }
}
bodies-not-yet = { $day }时该机构尚不存在：始于{ $since }。
bodies-article = 依据：上合组织宪章第{ $article }条。
bodies-many = 共{ $count }任，自{ $first }至{ $last }
bodies-apart = 这是两个不同的机构：{ $first }和{ $second }。
