"""Compiles hot loops, with the types kept for the type checker."""

from collections.abc import Callable
from typing import TypeVar, cast

import numba

Function = TypeVar("Function", bound=Callable[..., object])


def compiled(function: Function) -> Function:
    """The function as machine code, made at its first call and kept beside its source.

    It runs without the interpreter's lock, so that threads share the work.
    """
    return cast(Function, numba.njit(cache=True, nogil=True, error_model="numpy")(function))
