"""What a browser makes of the text of a page, without running, fetching or showing it."""

from __future__ import annotations

from typing import TypedDict

from playwright.sync_api import Page

# What a link out says is left out: it may be the host of its address. So is where words on a map
# begin: marks are not as wide as letters. A block of JSON is read.
READ = """
(text) => {
  const ADDRESSES = ["href", "src", "srcset", "action", "formaction", "poster", "data", "ping"];
  const parts = [];
  const schemes = new Set();
  const leaves = (value) => {
    if (value === null || typeof value !== "object") parts.push(`${value}`);
    else for (const [key, one] of Object.entries(value)) { parts.push(key); leaves(one); }
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return parts.push(node.data);
    if (node.nodeType === Node.COMMENT_NODE) return parts.push("(comment)", node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return parts.push(`(node ${node.nodeType})`);
    parts.push(`<${node.namespaceURI} ${node.localName}`);
    for (const { name, value } of [...node.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name === "x" && /^t/.test(node.localName)) continue;
      parts.push(` ${name}=`, value);
      if (ADDRESSES.includes(name.replace(/.*:/, "")) && value !== "data:,")
        schemes.add(new URL(value, "https://atlas.test/a/").protocol);
    }
    if (node.localName === "script" && node.text) leaves(JSON.parse(node.text));
    else if (!/noopener/.test(node.getAttribute("rel"))) node.childNodes.forEach(walk);
    else parts.push(`(${[...node.children].map(({ localName }) => localName)})`);
    if (node.localName === "template") node.content.childNodes.forEach(walk);
    return parts.push(">");
  };
  const page = new DOMParser().parseFromString(text, "text/html");
  walk(page.documentElement);
  return { parts, schemes: [...schemes], quirks: page.compatMode !== "CSS1Compat" };
}
"""


class Parsed(TypedDict):
    """Elements, attributes and texts in order; the schemes of all addresses; any quirks mode."""

    parts: list[str]
    schemes: list[str]
    quirks: bool


def parsed(page: Page, text: str) -> Parsed:
    """`page` may be any page that lets scripts be evaluated, such as about:blank."""
    found: Parsed = page.evaluate(READ, text)
    return found
