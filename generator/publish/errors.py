"""What can stop a build beside problems of the data."""

from __future__ import annotations


class AddressTakenError(Exception):
    """Two pages or files would have one address."""


class SearchIndexError(Exception):
    """The search would find too few or too many pages of a kind."""
