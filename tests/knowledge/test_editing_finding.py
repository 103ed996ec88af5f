"""Finding records by id, name, what they join, text and phrase; naming them in a line; telling what a text means."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.change import Item, Key
from knowledge.editing.finding import Finder, Hit, UnclearError, resolve, titled
from knowledge.editing.titles import LONGEST, called, years
from knowledge.errors import EditError
from knowledge.files import phrase_id, read_folder
from knowledge.model import KINDS, LANGUAGES, Phrase, Record, Text
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import sweep
from tests.knowledge.shipped import snapshot as shipped_snapshot
from tests.knowledge.store_samples import small, write

NAMED = ("person", "state", "place", "body", "office", "document")


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return shipped_snapshot(tmp_path_factory)


@pytest.fixture(scope="module")
def finder(snapshot: Snapshot) -> Finder:
    return Finder.of(snapshot)


@pytest.fixture
def few(tmp_path: Path) -> Snapshot:
    return Snapshot.of(located.record for located in read_folder(write(tmp_path, small())))


def first(finder: Finder, text: str) -> Key:
    hit = finder.find(text)[0]
    return hit.kind, hit.id


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("norov", ("person", "norov")),
        ("NOROV ", ("person", "norov")),
        ("Норов", ("person", "norov")),
        ("诺罗夫", ("person", "norov")),
        ("Sg-1", ("term", "sg-1")),
        ("s12", ("source", "s12")),
        ("en-001", ("golden", "en-001")),
        ("Vladimr Norof", ("person", "norov")),
        ("Ермикбаев", ("person", "yermekbayev")),
        ("阿里莫夫", ("person", "alimov")),
        ("yermek", ("person", "yermekbayev")),
        ("Казахстан", ("state", "kz")),
        ("Киргизия", ("state", "kg")),
        ("самаркант", ("place", "samarkand")),
        ("Council of Heads of State", ("body", "chs")),
        ("元首理事会", ("body", "chs")),
        ("SCO Business Council", ("body", "business-council")),
        ("norov secretary-general 2019", ("term", "sg-6")),
        ("норов генеральный секретарь 2020", ("term", "sg-6")),
        ("2019 诺罗夫 秘书长", ("term", "sg-6")),
        ("chair kyrgyzstan 2019", ("term", "chair-2019")),
        ("Беларусь член 2024", ("status", "by-member")),
        ("samarkand 2022", ("meeting", "chs-2022")),
        ("2025年峰会", ("meeting", "chs-2025")),
        ("who is the office", ("intent", "holder")),
        ("How many members are there?", ("intent", "members-count")),
        ("third", ("word", "ordinal-3")),
        ("ASEAN", ("organisation", "asean")),
        ("defence minister kazakhstan", ("person", "yermekbayev")),
    ],
)
def test_what_is_meant_comes_first(finder: Finder, text: str, key: Key) -> None:
    assert first(finder, text) == key


@sweep
def test_every_name_finds_its_record(snapshot: Snapshot, finder: Finder) -> None:
    missed = [
        (name, record.id)
        for kind in NAMED
        for record in snapshot.records[kind].values()
        for name in map(record.name.in_, LANGUAGES)  # type: ignore[attr-defined]
        if (kind, record.id) not in [(hit.kind, hit.id) for hit in finder.find(name, 3)]
    ]
    assert missed == []


@sweep
def test_every_id_finds_its_record_first(snapshot: Snapshot, finder: Finder) -> None:
    for records in snapshot.records.values():
        for name in list(records)[:25]:
            hits = [hit for hit in finder.find(name) if hit.id == name]
            assert hits
            assert {hit.score for hit in hits} == {100.0}
            assert finder.find(name)[0].id == name


def test_a_beginning_of_an_id_finds_what_begins_so(finder: Finder) -> None:
    assert {hit.id[:6] for hit in finder.find("chs-20", 25)} == {"chs-20"}


def test_a_topic_is_found_by_its_headline_and_by_its_details(snapshot: Snapshot, finder: Finder) -> None:
    topic = snapshot.topic("staff-number")
    assert first(finder, topic.versions[-1].headline.in_("ru")) == ("topic", "staff-number")
    assert ("topic", "staff-number") in [
        (hit.kind, hit.id) for hit in finder.find(topic.versions[-1].headline.in_("zh"), 3)
    ]


def test_a_phrase_is_found_by_its_words_and_by_its_id(snapshot: Snapshot, finder: Finder) -> None:
    intent, text = next((intent, text) for intent, text in snapshot.phrases["ru"] if len(text.split()) > 6)
    key = ("phrase", phrase_id(intent, "ru", text))
    assert key in [(hit.kind, hit.id) for hit in finder.find(text)]
    assert first(finder, key[1]) == key
    assert all(hit.id.startswith("ru.holder.") for hit in finder.find("ru.holder.", 5))
    assert resolve(snapshot, finder, f"phrase/{key[1]}") == key


def test_names_come_before_texts_and_texts_before_phrases(few: Snapshot) -> None:
    finder = Finder.of(few)
    assert [hit.kind for hit in finder.find("norov")][:2] == ["person", "term"]
    found = [hit.kind for hit in finder.find("who is the office")]
    assert found.index("intent") < found.index("phrase")


def test_all_the_words_count(finder: Finder) -> None:
    assert first(finder, "zhang ming") == ("person", "zhang-ming")
    assert first(finder, "zhang deguang") == ("person", "zhang-deguang")
    assert first(finder, "zhang secretary-general 2023") == ("term", "sg-7")
    assert first(finder, "zhang secretary-general 2005") == ("term", "sg-1")


def test_no_more_are_found_than_asked_for_and_in_order(finder: Finder) -> None:
    hits = finder.find("secretary-general", 3)
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({(hit.kind, hit.id) for hit in finder.find("secretary-general", 50)}) == 50


def test_one_kind_can_be_asked_for(finder: Finder) -> None:
    assert {hit.kind for hit in finder.find("tashkent", kind="meeting")} == {"meeting"}


@pytest.mark.parametrize("text", ["", "  ", "?!", "zzqqxx vvkkww", "\x00", "🤷"])
def test_nothing_is_found_where_nothing_is_like_it(finder: Finder, text: str) -> None:
    assert finder.find(text) == []


@given(st.text(max_size=200))
def test_any_text_can_be_looked_for(text: str) -> None:
    records = [KINDS["state"].model_validate({"id": "uz", "name": {"en": "Uzbekistan", "zh": "乌兹别克斯坦"}})]
    finder = Finder.of(Snapshot.of(records))
    assert all(0 < hit.score <= 100 for hit in finder.find(text))


def test_a_record_stays_found_after_a_change_by_its_new_name_alone(few: Snapshot) -> None:
    finder = Finder.of(few)
    finder.prepare()
    person = few.person("norov")
    renamed = person.model_copy(update={"name": Text(en="Karimov")})
    after = few.changed([Item(person, renamed)])
    following = finder.following(after, [("person", "norov")])
    assert first(following, "karimov") == ("person", "norov")
    assert first(following, "karimov 2020") == ("term", "sg-1")
    assert [hit.id for hit in following.find("Norov по-русски")] == [
        hit.id for hit in Finder.of(after).find("Norov по-русски")
    ]
    assert first(finder, "norov 2020") == ("term", "sg-1")


def test_phrases_that_come_and_go_are_followed(few: Snapshot) -> None:
    finder = Finder.of(few)
    finder.prepare()
    text = "which diplomat presides"
    phrase = Phrase(id=phrase_id("holder", "en", text), intent="holder", language="en", text=text)
    added = few.changed([Item(None, phrase)])
    following = finder.following(added, [("phrase", phrase.id)])
    assert first(following, "diplomat presides") == ("phrase", phrase.id)
    gone = following.following(few, [("phrase", phrase.id)])
    assert gone.find("diplomat presides") == []


@sweep
def test_a_finder_that_follows_finds_what_a_new_one_does(snapshot: Snapshot, finder: Finder) -> None:
    state = snapshot.state("kz")
    after = snapshot.changed([Item(state, state.model_copy(update={"name": Text(en="Qazaqstan", ru="Казакстан")}))])
    following, fresh = finder.following(after, [("state", "kz")]), Finder.of(after)
    for text in ("qazaqstan", "qazaqstan member", "казакстан 2024", "norov", "chair 2024", "哈萨克斯坦"):
        assert following.find(text) == fresh.find(text)


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (("person", "yermekbayev"), "Nurlan Yermekbayev (person)"),
        (("term", "sg-8"), "Secretary-General: Nurlan Yermekbayev, 2025–2027 (term)"),
        (("term", "chair-2019"), "chairmanship of the SCO: Kyrgyzstan, 2018–2019 (term)"),
        (("status", "by-member"), "Belarus: member, 2024– (status)"),
        (("meeting", "chs-2022"), "22nd SCO summit, Samarkand, 2022 (meeting)"),
        (("word", "ordinal-3"), "third = 3 (word)"),
        (("intent", "holder"), "holder: Who is the {office}? (intent)"),
    ],
)
def test_a_title_names_what_it_is(snapshot: Snapshot, key: Key, title: str) -> None:
    kind, name = key
    assert titled(snapshot, snapshot.records[kind][name]) == title


def test_a_title_is_told_in_each_language(snapshot: Snapshot) -> None:
    term = snapshot.records["term"]["sg-8"]
    assert titled(snapshot, term, "ru") == ("генеральный секретарь: Нурлан Байузакович Ермекбаев, 2025–2027 (срок)")
    assert titled(snapshot, term, "zh") == "秘书长: 努尔兰·叶尔梅克巴耶夫, 2025–2027 (任期)"


@sweep
def test_every_record_has_a_short_title_of_one_line(snapshot: Snapshot) -> None:
    phrases = [
        Phrase(id="en.holder.0", intent="holder", language="en", text=text) for _, text in snapshot.phrases["en"][:50]
    ]
    records: list[Record] = [*phrases, *(record for found in snapshot.records.values() for record in found.values())]
    for language in LANGUAGES:
        for record in records:
            title = titled(snapshot, record, language)
            end = f" ({called(record.kind, language)})"
            assert title.endswith(end)
            assert "\n" not in title
            assert "None" not in title
            assert 0 < len(title.removesuffix(end)) <= LONGEST


def test_what_a_draft_lacks_is_named_by_its_id(few: Snapshot) -> None:
    term = few.records["term"]["sg-1"]
    without = few.changed([Item(few.person("norov"), None)])
    assert titled(without, term) == "Secretary-General: norov, 2019–2021 (term)"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_called_something(kind: str) -> None:
    assert len({called(kind, language) for language in LANGUAGES}) == 3


def test_years_are_told_as_far_as_known() -> None:
    one, other = PartialDate("2024-01-05"), PartialDate("2026")
    assert [years(one, other), years(one, None), years(None, other), years(one, one), years(None, None)] == [
        "2024–2026",
        "2024–",
        "–2026",
        "2024",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("person norov", ("person", "norov")),
        ("Person/Norov", ("person", "norov")),
        ("norov", ("person", "norov")),
        ("Норов", ("person", "norov")),
        ("term norov", ("term", "sg-6")),
        ("intent/holder", ("intent", "holder")),
        ("sg-6", ("term", "sg-6")),
        ("china", ("state", "cn")),
        ("state uz", ("state", "uz")),
        ("source s12", ("source", "s12")),
        ("golden en-001", ("golden", "en-001")),
        ("secretary-general norov 2020", ("term", "sg-6")),
    ],
)
def test_a_text_that_names_one_record_is_understood(snapshot: Snapshot, finder: Finder, text: str, key: Key) -> None:
    assert resolve(snapshot, finder, text) == key


def test_a_text_that_may_mean_several_is_asked_about(snapshot: Snapshot, finder: Finder) -> None:
    with pytest.raises(UnclearError, match=r"not clear which record 'zhang'.*choose") as unclear:
        resolve(snapshot, finder, "zhang")
    assert isinstance(unclear.value, EditError)
    assert {hit.id for hit in unclear.value.hits[:3]} == {"zhang-deguang", "zhang-ming", "zhang-xinfeng"}
    assert unclear.value.hits[0] == Hit("person", "zhang-deguang", "Zhang Deguang (person)", 100.0)


def test_an_id_that_two_kinds_share_is_asked_about(few: Snapshot) -> None:
    twin = KINDS["place"].model_validate({"id": "norov", "name": {"en": "Norov"}, "state": "uz"})
    both = few.changed([Item(None, twin)])
    with pytest.raises(UnclearError) as unclear:
        resolve(both, Finder.of(both), "norov")
    assert {(hit.kind, hit.id) for hit in unclear.value.hits} == {("person", "norov"), ("place", "norov")}
    assert resolve(both, Finder.of(both), "place norov") == ("place", "norov")


@pytest.mark.parametrize("text", ["", "zzqqxx vvkkww", "person zzqqxx", "x" * 3000])
def test_a_text_that_names_nothing_is_refused_shortly(snapshot: Snapshot, finder: Finder, text: str) -> None:
    with pytest.raises(UnclearError, match="No record is like") as unclear:
        resolve(snapshot, finder, text)
    assert unclear.value.hits == ()
    assert len(str(unclear.value)) < 150
