"""What style sheets and scripts make a browser fetch: an address in either group of a match."""

from __future__ import annotations

import re

CSS_ADDRESS = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)|@import\s+["']([^"']+)""")
JS_IMPORT = re.compile(r"""(?:\bfrom|\bimport\s*\(?)\s*["']([^"'\n]+)["']""")
