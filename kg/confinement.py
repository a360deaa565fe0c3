"""How much memory a process may take, where the system can be told."""

import sys

if sys.platform == "win32":

    def confine(memory_bytes: int) -> None:
        """Windows knows no such limit."""

else:
    import resource

    def confine(memory_bytes: int) -> None:
        """Allow this process so much memory beside what it uses already; beyond it allocations fail, in it alone."""
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        resource.setrlimit(resource.RLIMIT_DATA, (used + memory_bytes, used + memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
