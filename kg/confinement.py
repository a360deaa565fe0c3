"""What the operating system keeps a process from: more memory than it may have, and more time."""

import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

if sys.platform == "win32":

    def confine(memory_bytes: int) -> None:
        """Windows knows no such limit; the time limit holds by the parent."""

    def alarm(seconds: float) -> AbstractContextManager[None]:  # noqa: ARG001
        """Windows knows no alarm; the parent ends the process."""
        return nullcontext()

else:
    import resource

    def confine(memory_bytes: int) -> None:
        """Allow this process so much memory beside what it uses already; beyond it allocations fail, in it alone."""
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        resource.setrlimit(resource.RLIMIT_DATA, (used + memory_bytes, used + memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    @contextmanager
    def alarm(seconds: float) -> Iterator[None]:
        """The process ends if the block takes a second longer than it may, even if its parent has died."""
        signal.setitimer(signal.ITIMER_REAL, seconds + 1)
        yield
        signal.setitimer(signal.ITIMER_REAL, 0)
