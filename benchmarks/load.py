"""A served graph under load: 32 clients for a minute, some of whose queries run away.

    python benchmarks/load.py output [--seconds 60] [--clients 32]

Starts ``kg serve`` on a free port of this machine, measures a cheap query without load, then sends cheap queries,
heavier ones and runaways together, compares every answer with the one given without load, and prints what came of
it: counts, wrong answers, latencies, and the memory of the server and its workers before and after.
"""

import argparse
import http.client
import random
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote, urlsplit

CHEAP = (
    "SELECT ?name { ?e skos:prefLabel ?name } ORDER BY ?name LIMIT 10",
    "ASK { ?c kg:modality kg:Denied }",
    "SELECT (COUNT(*) AS ?n) { ?d a kg:Document }",
)
HEAVIER = (
    "SELECT ?t (COUNT(DISTINCT ?c) AS ?n) { ?c kg:dealing ?d . ?d a ?t . ?d ?r ?e . ?x kg:mentions ?e } GROUP BY ?t",
)
RUNAWAY = tuple(f"SELECT (COUNT(*) AS ?n{n}) {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }}" for n in range(5))
PAGES = ("/search?q=north", "/downloads", "/")


class Tally:
    """What clients saw."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.times: defaultdict[str, list[float]] = defaultdict(list)
        self.statuses: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self.wrong = 0


def ask(address: str, path: str) -> tuple[int, bytes]:
    """One request on a connection of its own."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
    try:
        connection.request("GET", path, headers={"Accept": "text/csv, */*;q=0.5"})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def path_of(query: str) -> str:
    """Where a query is asked."""
    return f"/sparql?query={quote(query)}"


def client(address: str, until: float, seed: int, expected: dict[str, bytes], tally: Tally) -> None:
    """Ask at random: three cheap queries to one page, one heavier query and one runaway."""
    chance = random.Random(seed)  # noqa: S311 - which query comes next is no secret
    while time.monotonic() < until:
        kind = chance.choices(("cheap", "page", "heavier", "runaway"), (3, 1, 1, 1))[0]
        path = chance.choice(PATHS[kind])
        begun = time.monotonic()
        status, body = ask(address, path)
        taken = time.monotonic() - begun
        with tally.lock:
            tally.times[kind].append(taken)
            tally.statuses[kind][status] += 1
            tally.wrong += status == 200 and path in expected and body != expected[path]


PATHS = {
    "cheap": tuple(map(path_of, CHEAP)),
    "heavier": tuple(map(path_of, HEAVIER)),
    "runaway": tuple(map(path_of, RUNAWAY)),
    "page": PAGES,
}


def memory(pid: int) -> int:
    """Resident memory in MB of a process and its children, on Linux."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    children = [child for task in tasks for child in task.read_text(encoding="ascii").split()]
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    own = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)
    return own // 1024 + sum(memory(int(child)) for child in children)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=32)
    arguments = parser.parse_args()
    command = [sys.executable, "-m", "kg.cli", "serve", arguments.folder, "--port", "0", "--timeout", "5"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout  # noqa: S101 - it is a pipe
        address = server.stdout.readline().split()[0]
        try:
            report(address, server.pid, arguments.seconds, arguments.clients)
        finally:
            server.terminate()


def report(address: str, pid: int, seconds: float, clients: int) -> None:
    """Measure alone, then under load, and print both."""
    expected = {path: ask(address, path)[1] for kind in ("cheap", "heavier", "page") for path in PATHS[kind]}
    alone = []
    for _ in range(100):
        begun = time.monotonic()
        ask(address, PATHS["cheap"][0])
        alone.append(time.monotonic() - begun)
    before, tally = memory(pid), Tally()
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(address, until, n, expected, tally)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"alone: a cheap query takes {median(alone) * 1000:.1f} ms (median of 100)")
    for kind, times in sorted(tally.times.items()):
        middle, late = median(times) * 1000, quantiles(times, n=100)[98] * 1000
        print(
            f"{kind:8} {len(times):6} asked, median {middle:8.1f} ms, p99 {late:8.1f} ms, {dict(tally.statuses[kind])}"
        )
    print(f"{tally.wrong} wrong answers; memory {before} MB before, {memory(pid)} MB after")


if __name__ == "__main__":
    main()
