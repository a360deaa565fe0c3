import subprocess
import sys


def test_a_build_may_be_killed_at_any_moment() -> None:
    """A few points here; ``python -m tests.build.killed 60`` tries as many as are wanted."""
    run = subprocess.run([sys.executable, "-m", "tests.build.killed", "4"], capture_output=True, text=True, check=False)
    assert (run.stdout, run.returncode) == ("4 kills, and all is well\n", 0), run.stderr
