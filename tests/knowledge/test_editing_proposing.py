"""Changes as editors ask for them: right by the models, with their source, under ids of the usual patterns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.change import Change
from knowledge.editing import proposing
from knowledge.editing.fields import ADDED
from knowledge.editing.proposing import SourceNeededError, add, alias, answer, confirmed, edit, end, phrase, remove
from knowledge.editing.values import AmbiguousError
from knowledge.errors import EditError
from knowledge.files import Located, phrase_id
from knowledge.integrity import check
from knowledge.model import (
    KINDS,
    Citation,
    Golden,
    Intent,
    Meeting,
    Person,
    Phrase,
    Record,
    Source,
    State,
    Status,
    Term,
    Topic,
)
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot
from knowledge.understanding import Understanding

TODAY = date(2026, 11, 23)
SG = ("term", "sg-8")


def only(change: Change, kind: type[Record]) -> Record:
    """The one record of a kind as the change leaves it."""
    (found,) = [item.after for item in change.items if isinstance(item.after, kind)]
    assert found is not None
    return found


def term(change: Change) -> Term:
    found = only(change, Term)
    assert isinstance(found, Term)
    return found


def sound(snapshot: Snapshot, change: Change) -> bool:
    """Whether the records hold together after a change as they did before."""
    after = snapshot.changed(change.items)
    records = [Located(one, "", 0) for found in after.records.values() for one in found.values()]
    return not list(check(records, complete=False))


# Editing


def test_fields_are_edited_with_their_source_put_first(snapshot: Snapshot) -> None:
    before = snapshot.get(Term, "sg-8")
    change = edit(snapshot, SG, {"end": "31.12.2028", "approved.place": "Bishkek"}, TODAY, "s1 Art. 11", " it grew ")
    after = term(change)
    assert (str(after.end), after.approved and after.approved.place) == ("2028-12-31", "bishkek")
    assert after.sources == (Citation(source="s1", at="Art. 11"), *before.sources)
    assert (change.source, change.why, change.items[0].before) == ("s1", "it grew", before)
    assert (
        after.model_copy(update={"end": before.end, "approved": before.approved, "sources": before.sources}) == before
    )


def test_a_source_that_is_cited_already_stays_in_its_place(snapshot: Snapshot) -> None:
    before = snapshot.get(Term, "sg-8")
    change = edit(snapshot, SG, {"end": "2028"}, TODAY, before.sources[1].source, "")
    assert term(change).sources == before.sources


def test_a_field_and_its_part_are_emptied(snapshot: Snapshot) -> None:
    after = term(edit(snapshot, SG, {"approved.place": "-", "note.ru": "-"}, TODAY, "s1", ""))
    assert after.approved is not None
    assert after.approved.place is None
    assert term(edit(snapshot, SG, {"approved": "-"}, TODAY, "s1", "")).approved is None
    assert term(edit(snapshot, SG, {"note": "en: One"}, TODAY, "s1", "")).note


def test_entries_of_lists_are_edited_added_and_taken_out_by_number(snapshot: Snapshot) -> None:
    key, before = ("meeting", "chs-2025"), snapshot.meeting("chs-2025").outcomes
    values = {"outcomes.1.ru": "Иное", "outcomes.2": "-", "outcomes": "+ The last"}
    after = only(edit(snapshot, key, values, TODAY, "s2", ""), Meeting)
    assert isinstance(after, Meeting)
    assert after.outcomes[0] == before[0].model_copy(update={"ru": "Иное"})
    assert after.outcomes[1:-1] == before[2:]
    assert after.outcomes[-1].en == "The last"
    with pytest.raises(EditError, match=f"the next one has the number {len(before) + 1}"):
        edit(snapshot, key, {"outcomes.90": "x"}, TODAY, "s2", "")


def test_a_text_answer_is_edited_in_the_version_that_is_in_force(snapshot: Snapshot) -> None:
    before = snapshot.topic("partner-status")
    change = edit(snapshot, ("topic", "partner-status"), {"headline": "ru: Новое"}, TODAY, "s3", "")
    after = only(change, Topic)
    assert isinstance(after, Topic)
    changed = [
        number for number, pair in enumerate(zip(before.versions, after.versions, strict=True)) if len({*pair}) > 1
    ]
    assert len(changed) == 1
    version = after.versions[changed[0]]
    assert version.since is None or version.since.first <= TODAY
    assert version.until is None or version.until.last >= TODAY
    assert version.headline.ru == "Новое"
    assert version.headline.en == before.versions[changed[0]].headline.en
    assert version.sources[0].source == "s3"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"end": "2020"}, "ends 2020 before it starts 2025-01-01"),
        ({"end": "2027-12-31"}, "Nothing changes"),
        ({"state": "-", "person": "-"}, "needs a person or a state"),
        ({"sources": "-s103, -s25"}, ""),
        ({"colour": "red"}, "no field 'colour'"),
        ({"sources.x": "red"}, "no field"),
        ({"id": "sg-9"}, "cannot be edited"),
    ],
)
def test_an_edit_that_cannot_be_is_told_in_a_sentence(snapshot: Snapshot, values: dict[str, str], told: str) -> None:
    if told:
        with pytest.raises(EditError, match=told) as error:
            edit(snapshot, SG, values, TODAY, "s1", "")
        assert str(error.value).endswith(".")
    else:
        assert "s103" not in [one.source for one in term(edit(snapshot, SG, values, TODAY, "s1", "")).sources]


def test_a_record_that_is_not_there_cannot_be_edited(snapshot: Snapshot) -> None:
    with pytest.raises(EditError, match="no term 'sg-99'"):
        edit(snapshot, ("term", "sg-99"), {"end": "2028"}, TODAY, "s1", "")


# Sources


@pytest.mark.parametrize("source", [None, "", "  "])
def test_a_statement_needs_a_source(snapshot: Snapshot, source: str | None) -> None:
    asking: list[Callable[[], Change]] = [
        lambda: edit(snapshot, SG, {"end": "2028"}, TODAY, source, ""),
        lambda: edit(snapshot, ("topic", "partner-status"), {"headline": "New"}, TODAY, source, ""),
        lambda: add(snapshot, "person", {"name": "Ann"}, TODAY, source, ""),
        lambda: end(snapshot, SG, "2026", TODAY, source, ""),
        lambda: answer(snapshot, {"en": ["How many flags?"]}, {"en": "Ten."}, {}, source, ""),
    ]
    for propose in asking:
        with pytest.raises(SourceNeededError):
            propose()
    assert edit(snapshot, ("state", "kg"), {"russian_variant": "-"}, TODAY, source, "").source is None


def test_what_is_wrong_is_told_before_the_source_is_asked_for(snapshot: Snapshot) -> None:
    with pytest.raises(EditError, match="no date") as error:
        edit(snapshot, SG, {"end": "soon"}, TODAY, None, "")
    assert not isinstance(error.value, SourceNeededError)


def test_a_new_address_becomes_a_source_of_the_same_change(snapshot: Snapshot) -> None:
    url = "https://eng.sectsco.org/20261101/new.html"
    change = edit(snapshot, SG, {"end": "2028"}, TODAY, f"{url} On the new term", "")
    source = only(change, Source)
    assert isinstance(source, Source)
    assert (source.url, source.title, source.publisher) == (url, "On the new term", "eng.sectsco.org")
    assert source.id == change.source == term(change).sources[0].source == "e-on-the-new-term"
    assert change.items[0].after == source, "the source comes before what cites it"
    assert sound(snapshot, change)
    bare = only(edit(snapshot, SG, {"end": "2028"}, TODAY, url, ""), Source)
    assert isinstance(bare, Source)
    assert bare.title == "eng.sectsco.org"


def test_a_known_source_is_named_by_id_address_or_title(snapshot: Snapshot) -> None:
    url = (snapshot.source("s4").url or "").replace("http://", "https://").rstrip("/")
    for text in ("s4", url, f"{url} Some title", "General information about the SCO Secretariat"):
        change = edit(snapshot, SG, {"end": "2028"}, TODAY, text, "")
        assert (change.source, len(change.items)) == ("s4", 1), text
    with pytest.raises(AmbiguousError) as error:
        edit(snapshot, SG, {"end": "2028"}, TODAY, "Charter of the SCO", "")
    assert "s1" in dict(error.value.options)


HIDING = [
    "https://sectsco.org/a https://sco.example/b",
    "https://sectsco.org/a www.sco.example",
    "https://sectsco.org/a see sco.com for more",
    "https://sectsco.org@evil.example/a Title",
    "https://nowhere Title",
    "https://[::1 Title",
    "ftp://sectsco.org/a Title",
    "www.sectsco.org/a Title",
    "https://sectsco.org/\u202egro.live Title",
    f"https://sectsco.org/{'a' * 600}",
    "nothing that we have heard of",
]


@pytest.mark.parametrize("source", HIDING)
def test_an_address_that_is_none_or_would_be_hidden_is_refused(snapshot: Snapshot, source: str) -> None:
    with pytest.raises(EditError):
        edit(snapshot, SG, {"end": "2028"}, TODAY, source, "")


def test_a_title_that_names_its_own_address_or_none_is_fine(snapshot: Snapshot) -> None:
    for title in ("www.sectsco.org", "On sectsco.org: the U.S.A. and No.5", "О чём речь. Всё так", "说明。全文"):
        made = only(edit(snapshot, SG, {"end": "2028"}, TODAY, f"https://www.sectsco.org/a {title}", ""), Source)
        assert getattr(made, "title", "") == title
    with pytest.raises(EditError, match="looks like another web address"):
        edit(snapshot, ("source", "s4"), {"title": "https://sco.example"}, TODAY, None, "")
    with pytest.raises(EditError, match="looks like another web address"):
        add(snapshot, "source", {"title": "sco。com", "url": "https://sectsco.org/b"}, TODAY, None, "")


# Adding

ADDING = [
    ("term", {"office": "secretary-general", "person": "Norov", "start": "2028-01-01", "end": "2030"}, "sg-9"),
    ("term", {"office": "chair", "state": "Kyrgyzstan", "start": "2028-01-01", "end": "July 2028"}, "chair-2028"),
    ("term", {"office": "deputy-secretary-general", "person": "Norov", "start": "2028"}, "dsg-norov"),
    ("meeting", {"series": "chs", "start": "June 2028", "place": "Bishkek", "state": "kg"}, "chs-2028"),
    ("meeting", {"series": "chg", "start": "2026-11-01"}, "chg-2026-2"),
    ("status", {"state": "Laos", "standing": "member", "start": "1 July 2027"}, "la-member"),
    ("person", {"name": "Ann Example", "state": "Russia"}, "ann-example"),
    ("person", {"name": "ru: Иван Петров"}, "ivan-petrov"),
    ("person", {"name": "安娜"}, "an-na"),
    ("place", {"name": "New Oslo", "state": "no"}, "new-oslo"),
    ("source", {"title": "Hello World", "url": "https://a.example/b"}, "e-hello-world"),
    ("organisation", {"name": "Club of Examples"}, "club-of-examples"),
    ("document", {"name": "Example Treaty", "summary": "It is one.", "signed": "2026"}, "example-treaty"),
]


@pytest.mark.parametrize(("kind", "values", "name"), ADDING)
def test_a_new_record_has_an_id_of_the_usual_pattern(
    snapshot: Snapshot, kind: str, values: dict[str, str], name: str
) -> None:
    change = add(snapshot, kind, values, TODAY, "s2", "new")
    made = only(change, KINDS[kind])
    assert (made.kind, made.id) == (kind, name)
    assert change.items[-1].before is None
    assert sound(snapshot, change)


def test_what_follows_from_the_rest_is_filled_in(snapshot: Snapshot) -> None:
    made = term(add(snapshot, "term", ADDING[0][1], TODAY, "s2", ""))
    assert (made.number, made.status, made.state) == (9, "scheduled", "uz")
    serving = {"office": "deputy-secretary-general", "person": "Norov", "start": "2026"}
    assert term(add(snapshot, "term", serving, TODAY, "s2", "")).status == "serving"
    over = {**serving, "start": "2005", "end": "2006", "state": "kg"}
    assert (
        term(add(snapshot, "term", over, TODAY, "s2", "")).status,
        term(add(snapshot, "term", over, TODAY, "s2", "")).state,
    ) == (
        "held",
        "kg",
    )
    assert term(add(snapshot, "term", {**over, "status": "serving"}, TODAY, "s2", "")).status == "serving"
    meetings = [add(snapshot, "meeting", values, TODAY, "s2", "") for values in (ADDING[3][1], {"series": "chs"})]
    assert [getattr(only(one, Meeting), "status", "") for one in meetings] == ["scheduled", "planned"]


def test_a_guarded_question_is_added_in_its_language_with_the_next_number(snapshot: Snapshot) -> None:
    made = only(add(snapshot, "golden", {"text": "Кто сегодня главный?", "intent": "holder"}, TODAY, None, ""), Golden)
    assert isinstance(made, Golden)
    assert made.language == "ru"
    assert made.id.startswith("ru-")
    assert made.id not in snapshot.all(Golden)


@pytest.mark.parametrize(
    ("kind", "values", "told"),
    [
        ("term", {"person": "Norov"}, "office is needed"),
        ("term", {"office": "chair"}, "needs a person or a state"),
        ("place", {"name": "Bishkek", "state": "kg"}, "bishkek"),
        ("person", {"name": "诺罗夫", "state": "Atlantis"}, "Atlantis|nearest"),
        ("topic", {}, "can be added"),
        ("palace", {}, "can be added"),
    ],
)
def test_a_record_that_cannot_be_added_is_told_in_a_sentence(
    snapshot: Snapshot, kind: str, values: dict[str, str], told: str
) -> None:
    with pytest.raises(EditError, match=told):
        add(snapshot, kind, values, TODAY, "s2", "")


# Ending, removing, naming, confirming


def test_a_term_that_has_ended_is_held(snapshot: Snapshot) -> None:
    ended = term(end(snapshot, ("term", "rats-8"), "1 July 2026", TODAY, "s2", ""))
    assert (str(ended.end), ended.status, ended.end_mark, ended.sources[0].source) == (
        "2026-07-01",
        "held",
        "seen",
        "s2",
    )
    assert term(end(snapshot, ("term", "rats-8"), "31 May 2027", TODAY, "s2", "")).status == "serving"
    assert term(end(snapshot, ("term", "rats-8"), "23 November 2026", TODAY, "s2", "")).status == "serving"


def test_a_status_ends(snapshot: Snapshot) -> None:
    made = only(end(snapshot, ("status", "la-partner"), "1 July 2027", TODAY, "s2", ""), Status)
    assert isinstance(made, Status)
    assert made.end == PartialDate("2027-07-01")


@pytest.mark.parametrize(
    ("key", "day", "told"),
    [
        (("person", "norov"), "2027", "Only a term or a status"),
        (SG, "2020", "before it starts"),
        (SG, "-", "Say when"),
        (("status", "in-observer"), "9 June 2017", "Nothing changes"),
    ],
)
def test_what_cannot_end_so_is_told(snapshot: Snapshot, key: tuple[str, str], day: str, told: str) -> None:
    with pytest.raises(EditError, match=told):
        end(snapshot, key, day, TODAY, "s2", "")


def test_what_others_refer_to_is_not_removed(snapshot: Snapshot) -> None:
    with pytest.raises(EditError, match=r"person norov is still referred to by term sg-6"):
        remove(snapshot, ("person", "norov"), "")
    with pytest.raises(EditError, match=r"and \d+ more"):
        remove(snapshot, ("state", "kg"), "")
    change = remove(snapshot, ("term", "dsg-kopylov"), "twice")
    assert [(item.key, item.after) for item in change.items] == [(("term", "dsg-kopylov"), None)]
    assert change.why == "twice"
    assert sound(snapshot, change)


def test_an_intent_is_not_removed_before_its_phrases(snapshot: Snapshot) -> None:
    taught = answer(snapshot, {"en": ["How many flags?"]}, {"en": "Ten."}, {}, "s2", "")
    after = snapshot.changed(taught.items)
    with pytest.raises(EditError, match="its 1 phrases"):
        remove(after, ("intent", "topic-how-many-flags"), "")


def test_further_names_are_added_in_their_languages(snapshot: Snapshot) -> None:
    before = snapshot.state("kg")
    made = only(alias(snapshot, ("state", "kg"), "Kyrgyzistania, Кыргызляндия，吉尔国", ""), State)
    assert isinstance(made, State)
    assert made.also.en == (*before.also.en, "Kyrgyzistania")
    assert made.also.ru == (*before.also.ru, "Кыргызляндия")
    assert made.also.zh == (*before.also.zh, "吉尔国")
    latin = only(alias(snapshot, ("state", "kg"), "ru: Kirgiz-land", ""), State)
    assert isinstance(latin, State)
    assert latin.also.ru[-1] == "Kirgiz-land"


@pytest.mark.parametrize(
    ("key", "name"),
    [(("state", "kg"), "kyrgyzstan"), (("state", "kg"), "Киргизия"), (SG, "x"), (("state", "kg"), " , ")],
)
def test_a_name_that_is_there_or_cannot_be_is_refused(snapshot: Snapshot, key: tuple[str, str], name: str) -> None:
    with pytest.raises(EditError):
        alias(snapshot, key, name, "")


def test_records_are_confirmed_as_they_are(snapshot: Snapshot) -> None:
    change = confirmed(snapshot, [SG, ("state", "kg"), SG], "s2", "read again")
    assert change.keys == (SG, ("state", "kg"))
    assert all(item.before == item.after for item in change.items)
    assert (change.source, change.why) == ("s2", "read again")
    assert confirmed(snapshot, [SG], None, "").source is None
    for keys in ([], [("term", "sg-99")]):
        with pytest.raises(EditError):
            confirmed(snapshot, keys, None, "")


# Teaching


def test_a_phrase_is_taught_in_the_language_of_its_letters(snapshot: Snapshot) -> None:
    made = only(phrase(snapshot, "holder", " Кто  рулит {office} нынче? ", None, "asked"), Phrase)
    assert isinstance(made, Phrase)
    text = "Кто рулит {office} нынче?"
    assert made == Phrase(id=phrase_id("holder", "ru", text), intent="holder", language="ru", text=text)
    assert getattr(only(phrase(snapshot, "holder", "glava {office}", "ru", ""), Phrase), "language", "") == "ru"


def test_a_phrase_that_cannot_be_is_refused(snapshot: Snapshot) -> None:
    there = next(text for intent, text in snapshot.phrases["en"] if intent == "holder" and "{" not in text)
    for intent, text, told in (
        ("holder", there, "already"),
        ("holder", f"{there.upper()} !", "already"),
        ("holder", "who is {foo}", "In braces"),
        ("holder", "who is {office", "In braces"),
        ("holder", "?!", "no words"),
        ("holder", "x" * 201, "at most 200"),
        ("holder", "who\x07", "invisible"),
        ("nothing", "who", "no intent 'nothing'"),
    ):
        with pytest.raises(EditError, match=told):
            phrase(snapshot, intent, text, "en", "")


def test_a_phrase_is_taken_away_by_its_text_or_its_id(snapshot: Snapshot) -> None:
    intent, text = next(pair for pair in snapshot.phrases["ru"] if pair[0] == "holder")
    change = proposing.unphrase(snapshot, intent, text.upper(), "ru", "wrong")
    assert [(item.before, item.after) for item in change.items] == [
        (Phrase(id=phrase_id(intent, "ru", text), intent=intent, language="ru", text=text), None)
    ]
    assert remove(snapshot, ("phrase", phrase_id(intent, "ru", text)), "wrong") == change
    assert (intent, text) not in snapshot.changed(change.items).phrases["ru"]
    with pytest.raises(EditError, match="has no phrase"):
        proposing.unphrase(snapshot, intent, "этого никто не говорил", "ru")


def test_a_phrase_in_other_words_is_another_one(snapshot: Snapshot) -> None:
    intent, text = next(pair for pair in snapshot.phrases["en"] if pair[0] == "holder")
    change = edit(
        snapshot, ("phrase", phrase_id(intent, "en", text)), {"text": "who heads {office} zz"}, TODAY, None, ""
    )
    after = snapshot.changed(change.items).phrases["en"]
    assert (intent, text) not in after
    assert (intent, "who heads {office} zz") in after


MASKED = [
    ("Who led the RATS in 2015?", "who led the {body} in {date}?"),
    ("Когда Норов ушёл?", "когда {person} ушел?"),
    ("乌兹别克斯坦哪年加入？", "{state}哪年加入?"),
    ("When did Kazahstan join?", "when did {state} join?"),
    ("Hello there", "Hello there"),
]


@pytest.mark.parametrize(("text", "told"), MASKED)
def test_names_in_a_question_give_way_to_their_kinds(snapshot: Snapshot, text: str, told: str) -> None:
    assert proposing.masked(snapshot, Understanding(snapshot), text) == told


def test_a_new_question_gets_its_answer_in_the_languages_that_are_told(snapshot: Snapshot) -> None:
    questions = {"en": ["How many flags are there?", "the flags"], "ru": ["Сколько флагов?"]}
    details = {"en": ["One", "Two"], "ru": ["Один"]}
    told = {"en": "Ten.", "ru": "Десять."}
    change = answer(snapshot, questions, told, details, "https://sectsco.org/flags Flags", "asked")  # type: ignore[arg-type]
    topic, intent = only(change, Topic), only(change, Intent)
    assert isinstance(topic, Topic)
    assert isinstance(intent, Intent)
    assert (intent.family, intent.answer, intent.using) == ("topics-taught", "topic", {"topic": topic.id})
    assert (intent.label.en, intent.label.ru, intent.label.zh) == ("How many flags are there?", "Сколько флагов?", None)
    (version,) = topic.versions
    assert (version.headline.ru, [(one.en, one.ru) for one in version.details]) == (
        "Десять.",
        [("One", "Один"), ("Two", None)],
    )
    assert version.sources[0].source == change.source == "e-flags"
    phrases = [item.after for item in change.items if isinstance(item.after, Phrase)]
    assert [(one.language, one.text) for one in phrases] == [
        ("en", "How many flags are there?"),
        ("en", "the flags"),
        ("ru", "Сколько флагов?"),
    ]
    assert sound(snapshot, change)


def test_a_new_question_is_answered_once_it_is_taught(snapshot: Snapshot) -> None:
    change = answer(snapshot, {"zh": ["秘书处门前有多少面旗帜"]}, {"zh": "十面。"}, {}, "s2", "")
    understood = Understanding(snapshot.changed(change.items)).understand("秘书处门前有多少面旗帜？", TODAY)
    assert (understood.outcome, understood.intent) == ("match", only(change, Intent).id)


def test_a_question_that_is_known_or_has_no_answer_is_not_taught(snapshot: Snapshot) -> None:
    intent, known = next(pair for pair in snapshot.phrases["en"] if "{" not in pair[1])
    with pytest.raises(EditError, match=f"a phrase of {intent} already"):
        answer(snapshot, {"en": [known.upper()]}, {"en": "Yes."}, {}, "s2", "")
    for questions, told in (({}, {"en": "Yes."}), ({"en": ["Why so?"]}, {}), ({"en": ["Why {x}?"]}, {"en": "Yes."})):
        with pytest.raises(EditError):
            answer(snapshot, questions, told, {}, "s2", "")  # type: ignore[arg-type]


# Whatever is typed


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_whatever_is_typed_gives_a_change_of_what_stands_or_a_sentence(snapshot: Snapshot, data: st.DataObject) -> None:
    words = st.one_of(
        st.text(max_size=30), st.sampled_from(["2027", "Norov", "s1", "-", "kz", "yes", "https://a.b/c d"])
    )
    kind = data.draw(st.sampled_from(sorted(ADDED)))
    paths = st.sampled_from([*ADDED[kind], "sources", "note", "also.ru", "x", "name.en", "outcomes.1", "sources.a"])
    values = data.draw(st.dictionaries(paths, words, max_size=4))
    key = (kind, data.draw(st.sampled_from(sorted(snapshot.records[kind]))))
    typed = data.draw(words)
    asking: list[Callable[[], Change]] = [
        lambda: edit(snapshot, key, values, TODAY, typed, typed),
        lambda: add(snapshot, kind, values, TODAY, typed, ""),
        lambda: end(snapshot, key, typed, TODAY, "s1", ""),
        lambda: alias(snapshot, key, typed, ""),
        lambda: phrase(snapshot, "holder", typed, None, ""),
        lambda: answer(snapshot, {"en": [typed]}, {"en": typed}, {}, typed, ""),
    ]
    for propose in asking:
        try:
            change = propose()
        except EditError as error:
            told = str(error)
        else:
            told = ""
            assert change.items
            for item in change.items:
                there = snapshot.records.get(item.key[0], {}).get(item.key[1])
                assert isinstance(item.record, Phrase) or there == item.before
                assert item.after is None or type(item.after).model_validate(item.after.model_dump()) == item.after
        assert not told or told.endswith((".", "?"))


def test_people_keep_their_entries_when_one_is_added(snapshot: Snapshot) -> None:
    before = snapshot.person("norov").career
    number = len(before) + 1
    values = {f"career.{number}.title": "en: Rector", f"career.{number}.start": "2026"}
    made = only(edit(snapshot, ("person", "norov"), values, TODAY, "s2", ""), Person)
    assert isinstance(made, Person)
    assert made.career[:-1] == before
    assert (made.career[-1].title.en, str(made.career[-1].start)) == ("Rector", "2026")
