"""Charts drawn as SVG at build time. What is the same on all pages is in one shared file."""
