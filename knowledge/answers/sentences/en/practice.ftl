# The rules against the record.
practice-agreed-again = Only partly: by agreement { $first } came first ({ $year }) and again in { $again }, then { $after }: the cycle of the six founders repeats. In between the alphabet was kept; never: { $never }.
practice-agreed = Only partly: by agreement { $first } came first ({ $year }); after that the post went in Russian alphabetical order: { $later }.
practice-agreed-only = No: by agreement the first holder ({ $year }) comes from { $first }, though Kazakhstan stands first in the Russian alphabet of the six founders.
practice-general = { $misses ->
    [0] Yes: { $post } has followed the rule “{ $rule }” – { $record }.
   *[other] Only partly: { $post } has followed the rule “{ $rule }” only at times – { $record }.
}
practice-early = Too early to say: no change is on record yet for { $post }.
practice-unwritten = There is no published rule for { $post } to follow. The best of the rules tested was { $record }, but the states of { $unverified } holders are not confirmed.
practice-so-far = So far: { $list }.
practice-no-misses = “{ $rule }” was { $record }.
practice-misses = “{ $rule }” ({ $hits } of { $total }) was wrong in { $list }{ $more ->
    [0] {""}
    [one] {" "}and 1 earlier case
   *[other] {" "}and { $more } earlier cases
}.
practice-miss = { $year } ({ $actual } instead of { $predicted })
practice-record = For { $post } the default rule, “{ $rule }”, was { $record }; “{ $written }” was { $literal }.
practice-record-alone = For { $post } the default rule, “{ $rule }”, was { $record }.
practice-record-doubt = For { $post } no rule is published; the best of those tested was { $record }, counting { $unverified } holders whose state is not confirmed.
practice-score-fixed = { $hits } of { $total } beyond the terms it was read off: { $rule }.
practice-score = { $hits } of { $total }: { $list }.
practice-recent = Since { $year } “{ $rule }” was right in { $hits } of { $total }.
practice-literal = Taken literally (Russian alphabet, all { $count } members), { $state } would follow { $now } in { $post }, { $years }; the literal rule was { $record }.
practice-literal-plain = Taken literally (Russian alphabet, all { $count } members), { $state } would be next for { $post }, { $years }; the literal rule was { $record }.
practice-literal-unwritten = No text sets an alphabetical order for { $post }; by the Russian alphabet of the { $count } members { $state } would be next, { $years } (a rule { $record }).
practice-follows = In the Russian alphabet of the { $count } members { $state } is followed by { $after }.
practice-list = The { $count } members in Russian alphabetical order: { $list }.
practice-literal-turns = Literal order ahead: { $list }.
practice-reading = With “{ $rule }” it would be { $state } ({ $record }).
practice-alphabet = Russian alphabetical order: { $list }.
practice-instead = Expected in practice: { $entry } – { $basis }.
