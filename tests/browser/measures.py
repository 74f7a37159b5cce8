"""Looks at a shown page and says what it sees: colours that meet, targets, movement."""

from __future__ import annotations

from playwright.sync_api import Page

SEEN = """
const seen = (one) => {
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return style.visibility === "visible" && box.width > 1 && box.height > 1;
};
const named = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 90);
"""

TEXT_COLOURS = f"""
() => {{
  {SEEN}
  const ground = (one) => {{
    if (!one) return "canvas";
    const colour = getComputedStyle(one).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? ground(one.parentElement) : colour;
  }};
  const said = (one) => [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim());
  const met = (one) => {{
    const style = getComputedStyle(one);
    const halo = style.textShadow.match(/rgb\\([^)]*\\)/)?.[0];
    return one.closest("svg") ? [style.stroke, style.fill] : [halo ?? ground(one), style.color];
  }};
  const all = [...document.body.querySelectorAll("*")];
  const written = all.filter((one) => seen(one) && (said(one) || one.matches("input, select")));
  return Object.values(Object.fromEntries(
    written.map((one) => [met(one).join(), [...met(one), named(one)]])
  ));
}}
"""

# WCAG 2.5.8: 24 by 24 pixels, or as much room around it that a circle of 24 across its middle
# meets no other target. A link in a sentence need not, and a shape of a map that the page also
# lists as a link has a large equal.
SMALL_TARGETS = f"""
(least) => {{
  {SEEN}
  const every = "a[href], button, input, select, summary, textarea, [tabindex='0']";
  const targets = [...document.querySelectorAll(every)].filter(seen);
  const inSentence = (one) => {{
    if (getComputedStyle(one).display !== "inline") return false;
    const block = one.closest("p, li, dd, td, figcaption, summary, th, div");
    return block.textContent.trim().length > one.textContent.trim().length;
  }};
  const drawn = (one) => one.closest("svg") !== null;
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const small = (box) => box.width < least || box.height < least;
  const away = (box, [x, y]) => Math.hypot(
    x - Math.max(box.left, Math.min(x, box.right)),
    y - Math.max(box.top, Math.min(y, box.bottom)),
  );
  const crowded = (one) => targets.some((other) => {{
    if (other === one || other.contains(one) || one.contains(other)) return false;
    const here = middle(one.getBoundingClientRect());
    const box = other.getBoundingClientRect();
    const apart = Math.hypot(...middle(box).map((at, axis) => at - here[axis]));
    return small(box) ? apart < least : away(box, here) < least / 2;
  }});
  const stretched = (one) => getComputedStyle(one, "::after").position === "absolute";
  return targets
    .filter((one) => small(one.getBoundingClientRect()))
    .filter((one) => !inSentence(one) && !drawn(one) && !stretched(one) && crowded(one))
    .map((one) => {{
      const box = one.getBoundingClientRect();
      return `${{Math.round(box.width)}} by ${{Math.round(box.height)}}: ${{named(one)}}`;
    }});
}}
"""

LOW_CONTROLS = f"""
(least) => {{
  {SEEN}
  return [...document.querySelectorAll("button, input, select, summary, textarea, .md-button")]
    .filter((one) => seen(one) && one.getBoundingClientRect().height < least - 0.01)
    .map((one) => `${{one.getBoundingClientRect().height.toFixed(1)}}: ${{named(one)}}`);
}}
"""

MOVING = """
() => {
  const parts = [null, "::before", "::after"];
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  const moves = (one) => parts.some((part) => {
    const style = getComputedStyle(one, part);
    const turns = style.transitionProperty !== "none" && lasts(style.transitionDuration);
    return turns || style.animationName !== "none" || style.scrollBehavior === "smooth";
  });
  return [...document.querySelectorAll("*")].filter(moves).map((one) => one.outerHTML.slice(0, 90));
}
"""

# A word goes over two lines where its box is narrower than it. Addresses and names of files may.
BROKEN_WORDS = """
() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const broken = [];
  const lines = (node, start, length) => {
    range.setStart(node, start);
    range.setEnd(node, start + length);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  };
  for (let node; (node = walker.nextNode()); ) {
    if (node.parentElement.closest("pre, code, svg")) continue;
    for (const { 0: run, index } of node.data.matchAll(/\\S+/g)) {
      if (/[/_]|\\.\\w/.test(run)) continue;
      for (const { 0: word, index: within } of run.matchAll(/[\\p{L}\\u2019']{3,}/gu))
        if (lines(node, index + within, word.length) > 1) broken.push(`${word} in ${node.data}`);
    }
  }
  return broken;
}
"""

WATCH_SHIFTS = """
window.atlasShifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 90) ?? node?.nodeName);
    window.atlasShifts.push({ value, hadRecentInput, moved });
  }
}).observe({ type: "layout-shift", buffered: true });
"""


def text_colours(page: Page) -> list[tuple[str, str, str]]:
    """Ground and text of each meeting that is seen, as the browser writes them, and where."""
    return [(ground, ink, where) for ground, ink, where in page.evaluate(TEXT_COLOURS)]


LEAST_SHIFT = 0.001  # a hundredth of what Core Web Vitals call good


def small_targets(page: Page, least: int = 24) -> list[str]:
    """Targets under `least` pixels without enough room around them."""
    return [str(each) for each in page.evaluate(SMALL_TARGETS, least)]


def low_controls(page: Page, least: int = 44) -> list[str]:
    """Buttons, inputs, selects and folds lower than `least` pixels."""
    return [str(each) for each in page.evaluate(LOW_CONTROLS, least)]


def moving(page: Page) -> list[str]:
    """What would move by animation, transition or smooth scrolling."""
    return [str(each) for each in page.evaluate(MOVING)]


def broken_words(page: Page) -> list[str]:
    """Words of which a part stands on the next line."""
    return [str(each) for each in page.evaluate(BROKEN_WORDS)]


def watch_shifts(page: Page) -> None:
    """Keep note of every layout shift of the pages to come."""
    page.add_init_script(WATCH_SHIFTS)


def shifts(page: Page, *, by_reader: bool = False) -> list[str]:
    """How far something moved since the page was opened, and what.

    What moves just after a key or a click is the reader's doing, and counts `by_reader` only.
    A word that moves by a pixel, because a column widens while its table comes, does not count.
    """
    found = page.evaluate("() => window.atlasShifts")
    counted = (one for one in found if by_reader or not one["hadRecentInput"])
    counted = (one for one in counted if one["value"] >= LEAST_SHIFT)
    return [f"{one['value']:.4f}: {one['moved']}" for one in counted]
