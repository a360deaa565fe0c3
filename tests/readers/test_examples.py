"""The examples in the docstrings hold."""

import doctest
import importlib
import pkgutil

import pytest

import kg.readers


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(kg.readers.__path__)])
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"kg.readers.{name}")).failed == 0
