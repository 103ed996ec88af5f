# 某年、某月或某日发生的事。
timeline-in = { $day }：{ $texts }。
timeline-on = { $day }：{ $texts }
timeline-dated = { $text }（{ $day }）
timeline-nothing-then = { $day }没有记录。
timeline-nothing = { $kind ->
    [before] { $day }没有记录：上合组织成立于2001年6月15日。
    [ahead] { $day }的安排目前尚无已知决定。
   *[none] { $day }没有记录。
}
timeline-meeting = { $doubt ->
    [ahead] { $kind ->
        [online] 将以视频方式举行{ $name }
        [nowhere] 将举行{ $name }
       *[there] 将在{ $place }举行{ $name }
    }
    [unconfirmed] { $kind ->
        [there] 原定在{ $place }举行{ $name }，是否已举行尚未证实
       *[other] 原定举行{ $name }，是否已举行尚未证实
    }
   *[no] { $kind ->
        [online] { $name }以视频方式举行（主席国{ $host }）
        [nowhere] { $name }举行（主席国{ $host }）
       *[there] { $name }在{ $place }举行
    }
}
timeline-standing = { $kind ->
    [founded] { $states }创立上合组织
    [member] { $states }成为成员国
    [observer] { $states }成为观察员国
    [dialogue-partner] { $states }成为对话伙伴
   *[partner] { $states }成为上合组织伙伴
}
timeline-step = { $states }：{ $what }
timeline-chair = { $state }接任{ $office }
timeline-approved = { $kind ->
    [known] { $person }（{ $state }）获批准任{ $office }
   *[no] { $person }获批准任{ $office }
}
timeline-begins = { $kind ->
    [known] { $person }（{ $state }）就任{ $office }
   *[no] { $person }就任{ $office }
}
timeline-ends = { $person }结束{ $office }任期
timeline-signed = 通过{ $document }
timeline-force = { $document }生效
timeline-body = { $body }成立
