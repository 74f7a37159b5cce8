"""A block of JSON-LD: nothing in the data can end it."""

from __future__ import annotations

import json

from generator.render.linked import data_block

HOSTILE = "</script><script>alert(1)</script> & <!-- é"


def test_a_block_is_data_that_reads_as_it_was_written() -> None:
    block = data_block({"name": HOSTILE})
    assert block.startswith('<script type="application/ld+json">')
    text = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>\n")
    assert not set(text) & set("<>&")
    assert json.loads(text) == {"name": HOSTILE}
