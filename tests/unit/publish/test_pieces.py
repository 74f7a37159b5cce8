"""A file remembers where its pieces lie, so that they can be cut out of it."""

from __future__ import annotations

from generator.publish.pieces import Layout, Pieces, cut, join
from generator.render.draft import Draft
from generator.render.sheet import Sheet, mark


def words(_: object, text: str) -> str:
    return text


def name(draft: Draft) -> str:
    return f"draft of {draft.given[0]}"


FRAME = f"<p>é</p>{mark('first')} and {mark('second')}."
SHEET = Sheet(
    Draft(words, None, FRAME),
    {"first": Draft(words, None, "naïve"), "second": Draft(words, None, "\ud800")},
)


def cut_from(content: str) -> Pieces:
    """As if the file held something else, of the same length in each place."""
    _, layout = join(SHEET, name)
    return cut(content.encode(), layout)


def test_what_is_cut_out_is_what_was_put_in() -> None:
    content, layout = join(SHEET, name)
    assert content.decode() == "<p>é</p>naïve and &#55296;."
    pieces = cut(content, layout)
    assert pieces.frame == f"draft of {FRAME}"
    assert pieces.around == ["<p>é</p>".encode(), "first", b" and ", "second", b"."]
    assert pieces.drafts == {
        "draft of naïve": "naïve".encode(),
        "draft of \ud800": b"&#55296;",
    }


def test_of_the_same_frame_and_drafts_nothing_is_made() -> None:
    content, _ = join(SHEET, name, cut_from("<p>É</p>NAÏVE AND &#55297;!"))
    assert content.decode() == "<p>É</p>NAÏVE AND &#55297;!"


def test_of_another_frame_the_drafts_are_kept() -> None:
    other = Sheet(Draft(words, None, f"<b>{mark('second')}</b>"), SHEET.slots)
    content, layout = join(other, name, cut_from("<p>É</p>NAÏVE AND &#55297;!"))
    assert content == b"<b>&#55297;</b>"
    assert layout == Layout(
        f"draft of {other.frame.given[0]}", (("second", "draft of \ud800", 3, 11),)
    )


def test_of_other_drafts_the_frame_is_kept() -> None:
    other = Sheet(SHEET.frame, {**SHEET.slots, "first": Draft(words, None, "x")})
    content, _ = join(other, name, cut_from("<p>É</p>NAÏVE AND &#55297;!"))
    assert content.decode() == "<p>É</p>x AND &#55297;!"


def test_a_text_that_is_known_from_elsewhere_is_not_made() -> None:
    content, _ = join(SHEET, name, known={"draft of naïve": b"KNOWN"})
    assert b"KNOWN and" in content


def test_a_draft_may_be_empty() -> None:
    sheet = Sheet(Draft(words, None, f"{mark('a')}end"), {"a": Draft(words, None, "")})
    content, layout = join(sheet, name)
    assert (content, cut(content, layout).drafts) == (b"end", {"draft of ": b""})
    assert join(sheet, name, cut(content, layout))[0] == b"end"
