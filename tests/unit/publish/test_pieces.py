"""A file remembers where the texts of its drafts lie, so that they can be cut out of it."""

from __future__ import annotations

from generator.publish.pieces import cut, join
from generator.render.draft import Draft


def words(_: object, text: str) -> str:
    return text


def name(draft: Draft) -> str:
    return f"draft of {draft.given[0]}"


PARTS = ("<p>é</p>", Draft(words, None, "naïve"), " and ", Draft(words, None, "\ud800"), ".")


def test_what_is_cut_out_is_what_was_put_in() -> None:
    content, spans = join(PARTS, name, {})
    assert content.decode() == "<p>é</p>naïve and &#55296;."
    assert cut(content, spans) == {
        "draft of naïve": "naïve".encode(),
        "draft of \ud800": b"&#55296;",
    }


def test_a_text_that_is_known_is_not_made() -> None:
    content, spans = join(PARTS, name, {"draft of naïve": b"KNOWN"})
    assert b"KNOWN and" in content
    assert cut(content, spans)["draft of naïve"] == b"KNOWN"


def test_a_draft_may_be_empty() -> None:
    content, spans = join((Draft(words, None, ""), "end"), name, {})
    assert (content, cut(content, spans)) == (b"end", {"draft of ": b""})
