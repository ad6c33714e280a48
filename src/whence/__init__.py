"""Whence reads reports about conflicts and keeps who said what, on whose word, beside the exact words."""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("whence")
