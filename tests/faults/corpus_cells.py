"""Faults of single cells, keys and references."""

from __future__ import annotations

from tests.faults.planting import Fault, add, change, column, described, rows_of, together

ATW = {"id": "access-to-work"}
MULTIPLY = {"id": "multiply"}
SCHEME = {"id": "stoke-on-trent-redundancy-task-group"}
LONDON = {"code": "E12000007"}
A_NAME = rows_of("providers")[0]["name"]


def in_a_text(name: str, rule: str, text: str) -> Fault:
    """The summary of Access to Work is that text."""
    planted = change("programmes", ATW, summary=text)
    return Fault(name=name, rule=rule, column="summary", planted=planted)


def date(name: str, text: str, rule: str, says: str) -> Fault:
    """The start of Access to Work is that text."""
    planted = change("programmes", ATW, start=text)
    return Fault(name=name, rule=rule, column="start", says=says, planted=planted)


def address(name: str, text: str) -> Fault:
    planted = change(
        "programme_sources", {"programme_id": "access-to-work", "position": "1"}, url=text
    )
    says = "Give the whole address"
    return Fault(name=name, rule="bad-web-address", column="url", says=says, planted=planted)


def amount(name: str, text: str, rule: str = "not-an-integer") -> Fault:
    planted = change("programmes", MULTIPLY, funding_amount_gbp=text)
    return Fault(name=name, rule=rule, column="funding_amount_gbp", planted=planted)


TEXTS = (
    in_a_text("a line break", "line-break", "Money for help at work\nand on the way there."),
    in_a_text("a space at the end", "stray-space", "Money for help at work. "),
    in_a_text("a non-breaking space at the start", "stray-space", "\u00a0Money for help at work."),
    in_a_text("a formula", "formula", '=HYPERLINK("https://example.org")'),
    in_a_text("a formula of another spreadsheet", "formula", "@SUM(1+1)*cmd|' /C calc'!A0"),
    in_a_text("a formula that begins with a plus", "formula", "+44 20 7946 0000"),
    in_a_text("a tag", "html", "Work with a <em>health condition</em>"),
    in_a_text("a script", "html", "<script>alert(1)</script>"),
    in_a_text("a character reference", "html", "Fish &amp; chips"),
    in_a_text("a lost character", "lost-character", "Up to \ufffd500"),
    in_a_text("a garbled pound sign", "garbled-text", "Up to \u00c2\u00a3500"),
    in_a_text("a garbled apostrophe", "garbled-text", "It\u00e2\u20ac\u2122s money for help"),
    in_a_text("a Cyrillic letter", "look-alike", "M\u043eney for help at work"),
    in_a_text("a letter of double width", "look-alike", "\uff2doney for help at work"),
    in_a_text("an accent apart from its letter", "look-alike", "Money for a cafe\u0301"),
)
VALUES = (
    Fault(
        name="an empty cell that must be filled in",
        rule="required",
        column="official_name",
        says="The cell is empty",
        planted=change("combined_authorities", {"id": "tees-valley"}, official_name=""),
    ),
    Fault(
        name="a Cyrillic letter in an id",
        rule="look-alike",
        column="id",
        planted=change("local_schemes", SCHEME, id="stoke-\u043en-trent-task-group"),
    ),
    Fault(
        name="a dash for a hyphen in an id",
        rule="look-alike",
        column="id",
        says="U+2013, en dash",
        planted=change("local_schemes", SCHEME, id="stoke\u2013on-trent-task-group"),
    ),
    Fault(
        name="capitals in an id",
        rule="pattern",
        column="id",
        says="lower-case letters",
        planted=change("local_schemes", SCHEME, id="Stoke Task Group"),
    ),
    Fault(
        name="a number with a letter",
        rule="pattern",
        column="ukprn",
        says="eight figures of the UKPRN",
        planted=change("providers", {"id": "adur-district-council"}, ukprn="10000071A"),
    ),
    date("a date as a spreadsheet shows it", "01/04/1994", "reformatted-date", "Write 1994-04-01"),
    date("a month as Excel shows it", "Apr-94", "reformatted-date", ""),
    date("a date with dots", "1.4.1994", "reformatted-date", "Write 1994-04-01"),
    date("a date in words", "1 April 1994", "reformatted-date", "Write 1994-04-01"),
    date("a date in the American way", "04/25/1994", "reformatted-date", "Write 1994-04-25"),
    date("no date", "in spring", "pattern", "2024, 2024-09 or 2024-09-30"),
    date("a month that there is not", "1994-13", "impossible-date", "Look the date up"),
    date("a day that there is not", "1994-02-30", "impossible-date", "Look the date up"),
    Fault(
        name="a value that is not in the list",
        rule="enum",
        column="contracted",
        says="Write one of: yes, no, mixed.",
        planted=change("programmes", ATW, contracted="maybe"),
    ),
    amount("a negative amount", "-5", "minimum"),
    amount("an amount with commas", "559,000,000"),
    amount("an amount in pounds", "£559000000"),
    amount("an amount as a spreadsheet shortens it", "5.59E+08"),
    Fault(
        name="more decimals than there may be",
        rule="maximum",
        column="decimals",
        planted=change("indicators", {"id": "claimants"}, decimals="9"),
    ),
    Fault(
        name="a decimal comma",
        rule="not-a-number",
        column="value",
        planted=change("indicator_values", {"indicator_id": "claimants"}, value="6,4"),
    ),
    Fault(
        name="a yes or no as a spreadsheet writes it",
        rule="not-a-boolean",
        column="ended",
        says='Did you mean "true"?',
        planted=change("statuses", {"id": "closed"}, ended="TRUE"),
    ),
    Fault(
        name="a text that is too short",
        rule="min-length",
        column="short",
        planted=together(
            change("programmes", ATW, short="M"),
            described(
                lambda content: column(content, "programmes", "short")["constraints"].update(
                    minLength=2
                )
            ),
        ),
    ),
    Fault(
        name="a text that is too long",
        rule="max-length",
        column="short",
        planted=together(
            change("programmes", ATW, short="Money " * 100 + "for help"),
            described(
                lambda content: column(content, "programmes", "short")["constraints"].update(
                    maxLength=500
                )
            ),
        ),
    ),
    address("an address without its beginning", "www.gov.uk/access-to-work"),
    address("an address of a script", "javascript:alert(1)"),
    address("an address of a file", "file:///etc/passwd"),
    address("an address with a space", "https://www.gov.uk/access to work"),
)
KEYS = (
    Fault(
        name="a key twice",
        rule="duplicate-key",
        column="code",
        says='"E12000007" is already the code of line',
        planted=add("regions", LONDON, name="Greater London"),
    ),
    Fault(
        name="a row twice",
        rule="duplicate-key",
        column="programme_id, alias",
        planted=add("programme_aliases", {"alias": "AtW"}),
    ),
    Fault(
        name="a name twice",
        rule="duplicate-key",
        column="name",
        planted=change("providers", {"id": "adur-district-council"}, name=A_NAME),
    ),
    Fault(
        name="a reference with a near miss",
        rule="unknown-reference",
        column="programme_id",
        says='Did you mean "multiply"?',
        planted=change("programme_themes", {"programme_id": "multiply"}, programme_id="multipy"),
    ),
    Fault(
        name="a status that there is not",
        rule="unknown-reference",
        column="status",
        says='Did you mean "closed"?',
        planted=change("programmes", MULTIPLY, status="Closd"),
    ),
    Fault(
        name="a district that does not exist",
        rule="unknown-reference",
        column="district_code",
        planted=change("colleges", {}, district_code="E07000999"),
    ),
    Fault(
        name="a reference of two columns",
        rule="unknown-reference",
        column="district_code, period",
        planted=change("apprenticeship_providers", {}, period="2025/26 (Aug to Apr)"),
    ),
    Fault(
        name="a district that was abolished",
        rule="abolished-area",
        column="district_code",
        says="Aylesbury Vale",
        planted=change("colleges", {}, district_code="E07000004"),
    ),
    Fault(
        name="a district with its former code",
        rule="abolished-area",
        column="area_code",
        says="now in E08000038",
        planted=change("local_schemes", SCHEME, area_code="E08000016"),
    ),
)
