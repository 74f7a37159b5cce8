"""What style sheets and scripts make a browser fetch: an address in either group of a match."""

from __future__ import annotations

import re

CSS_ADDRESS = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)|@import\s+["']([^"']+)""")
JS_IMPORT = re.compile(r"""(?:\bfrom|\bimport\s*\(?)\s*["']([^"'\n]+)["']""")
# Only what comes with the script itself; `import("…")` waits until it is called.
JS_AT_ONCE = re.compile(r"""(?:\bfrom|\bimport)\s*["']([^"'\n]+)["']""")
