"""The table of policies: nothing runs, loads or sends but what the site itself has."""

from __future__ import annotations

import pytest

from generator import content_policy
from generator.content_policy import MAP_POLICY, PAGE_POLICY, REDIRECT_POLICY, WIDGET_POLICY

POLICIES = {name: value for name, value in vars(content_policy).items() if name.endswith("_POLICY")}


def directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in policy.split("; "))}


@pytest.mark.parametrize("name", POLICIES)
def test_a_policy_starts_from_nothing_and_names_no_other_host(name: str) -> None:
    found = directives(POLICIES[name])
    assert found["default-src"] == found["base-uri"] == ["'none'"]
    assert found["form-action"][0] in {"'none'", "'self'"}
    assert {value for values in found.values() for value in values} <= {"'none'", "'self'", "data:"}
    assert [kind for kind, values in found.items() if "data:" in values] in ([], ["img-src"])


def test_what_a_kind_of_page_does_not_need_is_not_allowed_to_it() -> None:
    assert "script-src" not in directives(WIDGET_POLICY)
    assert "frame-src" not in directives(MAP_POLICY)
    assert directives(REDIRECT_POLICY).keys() == {"default-src", "base-uri", "form-action"}
    assert (
        not {"object-src", "media-src", "font-src", "manifest-src"} & directives(PAGE_POLICY).keys()
    )
