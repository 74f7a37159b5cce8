"""The data dictionary says of every column what its table's schema says."""

from __future__ import annotations

from generator.derive.views.dictionary import DictionaryColumn, Reference, dictionary_view

PACKAGE = {
    "resources": [
        {
            "name": "zones",
            "path": "zones.csv",
            "title": "Zones",
            "description": "One area of a map.",
            "schema": {
                "primaryKey": ["id", "part"],
                "foreignKeys": [
                    {"fields": "map_id", "reference": {"resource": "maps", "fields": "id"}},
                    {"fields": ["inside"], "reference": {"resource": "", "fields": ["id"]}},
                ],
                "fields": [
                    {
                        "name": "id",
                        "type": "string",
                        "description": "Its name for programs.",
                        "constraints": {"required": True, "pattern": "^z$"},
                    },
                    {"name": "part", "type": "integer", "description": "Which part."},
                    {"name": "map_id", "type": "string", "description": "The map."},
                    {"name": "inside", "type": "string", "description": "The larger one."},
                    {
                        "name": "side",
                        "type": "string",
                        "description": "North or south.",
                        "constraints": {"enum": ["north", "south"]},
                    },
                    {"name": "page", "type": "string", "format": "uri", "description": "Page."},
                    {"name": "used", "type": "boolean", "description": "Whether it is used."},
                ],
            },
        }
    ]
}


def column(name: str) -> DictionaryColumn:
    (table,) = dictionary_view(PACKAGE).tables
    (found,) = [one for one in table.columns if one.name == name]
    return found


def test_tables_and_columns_are_counted_and_named() -> None:
    view = dictionary_view(PACKAGE)
    assert view.columns == 7
    assert [(one.title, one.path) for one in view.tables] == [("Zones", "zones.csv")]


def test_a_column_has_its_words_and_rules() -> None:
    assert column("id") == DictionaryColumn(
        name="id",
        description="Its name for programs.",
        type="Text",
        required=True,
        key=True,
        values=(),
        reference=None,
    )


def test_all_columns_of_a_key_are_marked() -> None:
    assert [column(name).key for name in ("id", "part", "map_id")] == [True, True, False]


def test_a_reference_leads_to_its_column_in_another_table_or_the_same() -> None:
    assert column("map_id").reference == Reference("maps", "id")
    assert column("inside").reference == Reference("zones", "id")


def test_types_and_allowed_words_are_told() -> None:
    assert column("side").values == ("north", "south")
    types = [column(name).type for name in ("part", "page", "used")]
    assert types == ["Whole number", "Web address", "true or false"]
