"""A served graph under load: 32 clients for a minute, of whom every fourth sends nothing but queries that run away.

    python benchmarks/load.py output [--seconds 60] [--clients 32]

Starts ``kg serve`` on a free port of this machine, measures a cheap query without load, then lets all clients ask at
once: eight send runaways, half of them never the same twice, each as soon as the last has been refused; the others send
cheap queries, pages and heavier queries, each about five times a second, which is about a hundred a second in all.
Every answer is compared with the one given without load. Prints what came of it: counts, wrong answers, latencies, and
the memory of the server and its workers before, at most and after. Clients arrive within the first seconds.
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
ARRIVAL, PAUSE = 3.0, 0.2  # seconds
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


def client(address: str, until: float, number: int, expected: dict[str, bytes], tally: Tally) -> None:
    """Ask at random until the end: runaways if the number is one of four, else what others ask, with pauses."""
    chance = random.Random(number)  # noqa: S311 - which query comes next is no secret
    runs_away = number % 4 == 0
    time.sleep(chance.uniform(0, ARRIVAL))
    while time.monotonic() < until:
        kind = "runaway" if runs_away else chance.choices(("cheap", "page", "heavier"), (3, 1, 1))[0]
        path = chance.choice(PATHS[kind])
        if runs_away and number % 8 == 0:
            path += f"%23{chance.random()}"  # a comment: another query to whoever remembers queries
        begun = time.monotonic()
        status, body = ask(address, path)
        taken = time.monotonic() - begun
        with tally.lock:
            tally.times[kind].append(taken)
            tally.statuses[kind][status] += 1
            tally.wrong += status == 200 and path in expected and body != expected[path]
        if not runs_away:
            time.sleep(chance.expovariate(1 / PAUSE))


PATHS = {
    "cheap": tuple(map(path_of, CHEAP)),
    "heavier": tuple(map(path_of, HEAVIER)),
    "runaway": tuple(map(path_of, RUNAWAY)),
    "page": PAGES,
}


def memory(pid: int) -> float:
    """Memory in MB of a process and its children, on Linux; what they share counts once."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").glob("*/children"))
        children = [child for task in tasks for child in task.read_text(encoding="ascii").split()]
        shares = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0  # it has just ended
    own = next((int(line.split()[1]) for line in shares.splitlines() if line.startswith("Pss:")), 0)
    return own / 1024 + sum(memory(int(child)) for child in children)


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
    before, most, tally = memory(pid), 0.0, Tally()
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(address, until, n, expected, tally)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        while thread.is_alive():
            thread.join(1)
            most = max(most, memory(pid))
    print(f"alone: a cheap query takes {median(alone) * 1000:.1f} ms (median of 100)")
    for kind, times in sorted(tally.times.items()):
        middle, late = median(times) * 1000, quantiles(times, n=100)[98] * 1000
        print(
            f"{kind:8} {len(times):6} asked, median {middle:8.1f} ms, p99 {late:8.1f} ms, {dict(tally.statuses[kind])}"
        )
    late = quantiles(tally.times["cheap"], n=100)[98]
    print(f"p99 of cheap queries is {late / median(alone):.1f} times what one takes alone; asked is less than 10")
    print(f"{tally.wrong} wrong answers; memory {before:.0f} MB before, {most:.0f} at most, {memory(pid):.0f} after")


if __name__ == "__main__":
    main()
