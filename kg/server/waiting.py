"""Waiting for a turn, but not for long."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from kg.server.refusal import Refused

Awaited = TypeVar("Awaited")


async def in_time(awaited: Awaitable[Awaited], seconds: float) -> Awaited:
    """What is awaited. Raises `Refused` if it takes longer than so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            return await awaited
    except TimeoutError:
        raise Refused(503, "too many queries are being answered; ask again later", Retry_After="5") from None
