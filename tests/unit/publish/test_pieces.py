"""A file remembers where its pieces lie, so that they can be cut out of it."""

from __future__ import annotations

from types import MappingProxyType

from generator.publish.pieces import NONE, Name, Pieces, Text, cut, join
from generator.render.draft import Draft, Later
from generator.render.sheet import Sheet, mark


def words(_: object, text: str) -> str:
    return text


def name(one: object) -> str:
    """What is told of a draft, or its own words."""
    return f"draft of {one.given[0]}" if isinstance(one, Draft) else f"told {one}"


def draft(text: str) -> Draft:
    return Draft(words, None, text)


def own(text: str) -> Name:
    return Name("", f"draft of {text}")


FRAME = f"<p>é</p>{mark('first')} and {mark('second')}."
SHEET = Sheet(draft(FRAME), {"first": draft("naïve"), "second": draft("\ud800")})


def held(content: str, sheet: Sheet = SHEET) -> Pieces:
    """As if the file held something else, of the same length in each place."""
    _, layout = join(sheet, name)
    return cut(content.encode(), layout)


def text(sheet: Sheet, old: Pieces = NONE) -> str:
    return join(sheet, name, old)[0].decode()


def test_what_is_cut_out_is_what_was_put_in() -> None:
    content, layout = join(SHEET, name)
    assert content.decode() == "<p>é</p>naïve and &#55296;."
    pieces = cut(content, layout)
    assert pieces.frame == own(FRAME)
    assert pieces.around == ["<p>é</p>".encode(), "first", b" and ", "second", b"."]
    assert pieces.texts == {
        "draft of naïve": Text(own("naïve"), "naïve".encode()),
        "draft of \ud800": Text(own("\ud800"), b"&#55296;"),
    }


def test_of_the_same_frame_and_drafts_nothing_is_made() -> None:
    assert text(SHEET, held("<p>É</p>NAÏVE AND &#55297;!")) == "<p>É</p>NAÏVE AND &#55297;!"


def test_of_another_frame_the_drafts_are_kept() -> None:
    other = Sheet(draft(f"<b>{mark('second')}</b>"), SHEET.slots)
    old = held("<p>É</p>NAÏVE AND &#55297;!")
    assert text(other, old) == "<b>&#55297;</b>"
    _, layout = join(other, name, old)
    assert [(one.slot, one.name, one.start, one.end) for one in layout.slots] == [
        ("second", own("\ud800"), 3, 11)
    ]


def test_of_other_drafts_the_frame_is_kept() -> None:
    other = Sheet(SHEET.frame, {**SHEET.slots, "first": draft("x")})
    assert text(other, held("<p>É</p>NAÏVE AND &#55297;!")) == "<p>É</p>x AND &#55297;!"


def test_a_text_that_is_known_from_elsewhere_is_not_made() -> None:
    known = MappingProxyType({"draft of naïve": Text(own("naïve"), b"KNOWN")})
    assert b"KNOWN and" in join(SHEET, name, known=known)[0]


def test_a_draft_may_be_empty() -> None:
    sheet = Sheet(draft(f"{mark('a')}end"), {"a": draft("")})
    content, layout = join(sheet, name)
    assert (content, cut(content, layout).texts) == (b"end", {"draft of ": Text(own(""), b"")})
    assert text(sheet, cut(content, layout)) == "end"


def later(told: str, text: str, drafted: list[str]) -> Later:
    """`drafted` says for which of them the draft is asked for."""

    def made() -> Draft:
        drafted.append(told)
        return draft(text)

    return Later(told, made)


def test_where_the_same_is_told_not_even_the_draft_is_asked_for() -> None:
    drafted: list[str] = []
    sheet = Sheet(later("frame", f"<b>{mark('a')}</b>", drafted), {"a": later("a", "x", drafted)})
    old = held("<i>y</i>", sheet)
    drafted.clear()
    content, layout = join(sheet, name, old)
    assert (content, drafted) == (b"<i>y</i>", [])
    assert layout.frame == Name("told frame", f"draft of <b>{mark('a')}</b>")
    assert layout.slots[0].name == Name("told a", "draft of x")


def test_where_something_else_is_told_and_the_draft_is_the_same_its_text_is_kept() -> None:
    drafted: list[str] = []
    frame = f"<b>{mark('a')}</b>"
    before = Sheet(later("frame", frame, drafted), {"a": later("a", "x", drafted)})
    after = Sheet(later("new frame", frame, drafted), {"a": later("new a", "x", drafted)})
    old = held("<i>y</i>", before)
    drafted.clear()
    content, layout = join(after, name, old)
    assert (content, drafted) == (b"<i>y</i>", ["new frame", "new a"])
    assert layout.frame.told == "told new frame"
    assert layout.slots[0].name.told == "told new a"


def test_where_the_draft_is_another_it_is_made() -> None:
    before = Sheet(draft(mark("a")), {"a": later("a", "x", [])})
    after = Sheet(draft(mark("a")), {"a": later("new a", "new", [])})
    assert text(after, held("y", before)) == "new"
