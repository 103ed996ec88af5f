# 条约、宣言和条例。
documents-which = 请说明您指的是哪份文件，例如《上海合作组织宪章》。
documents-about = { $name }：{ $text }。
documents-signed = { $later ->
    [later] { $named ->
        [yes] { $name }当时尚未产生，其日期为{ $date }。
       *[no] 当时尚无该文件，其日期为{ $date }。
    }
   *[signed] { $named ->
        [yes] { $name }于{ $day }{ $kind ->
            [place] 在{ $country }{ $place }
           *[none] {""}
        }{ $later ->
            [adopted] 通过。
           *[signed] 签署。
        }
       *[no] { $day }{ $kind ->
            [place] 在{ $place }
           *[none] {""}
        }{ $later ->
            [adopted] 通过。
           *[signed] 签署。
        }
    }
}
documents-unsigned = { $name }的签署日期尚未查明。
documents-not-there = 不是在{ $place }。
documents-not-then = 不是{ $day }。
documents-force = { $named ->
    [yes] { $name }{ $kind ->
        [ended] 自{ $day }至{ $end }有效。
        [later] 当时尚未生效，于{ $day }生效。
       *[since] 于{ $day }生效。
    }
   *[no] { $kind ->
        [ended] 自{ $day }至{ $end }有效。
        [later] 当时尚未生效，于{ $day }生效。
       *[since] { $day }生效。
    }
}
documents-no-force = { $named ->
    [yes] { $name }的生效日期尚未查明。
   *[no] 生效日期尚未查明。
}
documents-then = { $kind ->
    [yes] 是，{ $day }已生效。
    [during] { $day }期间生效。
   *[no] 否，{ $day }尚未生效或已失效。
}
documents-at = 场合：{ $meeting }。
