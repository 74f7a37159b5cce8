"""Keeps compiled templates from one build to the next. Losing them costs time and nothing else."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from pickle import UnpicklingError

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from generator.program import program


class CompiledTemplates(FileSystemBytecodeCache):
    """One file for each template. `made_with` stands for all that compiles them."""

    def __init__(self, directory: Path, made_with: str) -> None:
        super().__init__(str(directory))
        self.made_with = made_with

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Called by Jinja2, which itself cannot encode the path of every folder."""
        return sha256(name.encode()).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """Called by Jinja2, which itself looks only at the text of a template."""
        return sha256(f"{self.made_with}\n{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja2. What is spoilt or cannot be read is compiled anew."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja2. A disk that refuses is no reason to stop."""
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def compiled_templates(cache: Path, environment: str) -> CompiledTemplates:
    """Those kept for one environment: another compiles the same template to other code."""
    return CompiledTemplates(cache / "templates" / environment, program())
