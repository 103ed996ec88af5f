# 一国在上合组织的概况。
profile-member = { $state }：{ $standing }；{ $count ->
    [0] 尚未出过秘书长
   *[other] 秘书长{ $people }
}；{ $chairs ->
    [0] 尚未担任轮值主席国
   *[other] { $chairs }次担任轮值主席国
}。
profile-other = { $state }：{ $standing }；上合组织职务和主席国只由成员国担任。
profile-heads = 地区反恐怖机构执委会主任：{ $list }。
profile-chairs = 担任上合组织轮值主席国：{ $list }。
profile-summits = 主持过{ $count }次峰会：{ $list }。
profile-summit = { $year }年{ $place }
profile-person = { $person }（{ $years }）
profile-next = { $there ->
    [yes] { $office ->
        [secretary-general] 秘书长{ $years }
       *[chair] 轮值主席国{ $years }
    }
   *[no] { $office ->
        [secretary-general] 没有轮到秘书长
       *[chair] 没有轮到主席国
    }
}
profile-next-turns = 按推算，尚未决定：{ $list }。
