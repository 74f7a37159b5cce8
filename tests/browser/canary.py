"""A watch on what a page runs that it should not, and on what its policy keeps from running."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from playwright.sync_api import Dialog, Page

# In every frame, before any script of the page. `canary` is what hostile texts try to call.
WATCH = """
globalThis.canary = (mark) => noteInTest(`ran: ${mark}`);
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  noteInTest(`${effectiveDirective}: ${blockedURI}`));
"""


@dataclass
class Canary:
    """`notes`: each call of the canary, each violation of a policy and each dialog, in order."""

    notes: list[str] = field(default_factory=list)

    def note(self, _: object, text: str) -> None:
        """Called by the page."""
        self.notes.append(text)

    def take(self) -> list[str]:
        """What was noted since the last time."""
        taken, self.notes[:] = list(self.notes), []
        return taken

    def take_with(self, page: Page, wanted: Collection[str]) -> list[str]:
        """The same as soon as all of these are there. They come when the browser has time."""
        for _ in range(100):
            page.wait_for_timeout(30)
            if set(wanted) <= set(self.notes):
                break
        return self.take()

    def _refuse(self, dialog: Dialog) -> None:
        self.notes.append(f"dialog: {dialog.message}")
        dialog.dismiss()


def watched(page: Page) -> Canary:
    """Starts the watch on a page, for all that it opens from now on."""
    canary = Canary()
    page.expose_binding("noteInTest", canary.note)
    page.add_init_script(WATCH)
    page.on("dialog", canary._refuse)
    return canary
