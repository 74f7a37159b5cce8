"""What can stop a build beside problems of the data."""

from __future__ import annotations


class NotPublishedError(Exception):
    """The site was not published; the message says why, and what to do."""


class AddressTakenError(NotPublishedError):
    """Two pages or files would have one address."""


class IncompleteSiteError(NotPublishedError):
    """The finished site lacks what it needs, or has what it cannot have."""


class UnsafeAddressError(NotPublishedError):
    """A page or file would have an address that might lead out of the site."""


class SearchIndexError(NotPublishedError):
    """The search would find too few or too many pages of a kind."""


class SiteLockedError(NotPublishedError):
    """Another build of the same output is under way."""
