"""The version of what analysis stores, apart from the model: a list asks for it and needs nothing else."""

from __future__ import annotations

VERSION = 7
"""A stored analysis of another version is made anew."""
