from pathlib import Path

from kg.scoring import misses

TEXT = """\
━━ a_1
Funding 3/4  found
    | France lent Chad 5 million euros in 2020.
    ✓ funder: France
    − recipient: Chad
    ✓ amount: 5,000,000 EUR  = 5,020,000 EUR
    ✓ date: 2020
    + purpose: “jets”
    − modality: actual
    + modality: planned
    − attributed to: Ali
    + attributed to: Chad
Shipment 0/3  missed
    | Chad may buy two jets.
    − recipient: Chad
    − goods: “jets”
    − quantity: 2 jet
    − modality: possible
Meeting  invented
  + | Minister Ali said so.
    + participant: France
    + modality: actual
entities − Ali (Person: ali)
entities + Lake Chad (Place: lake chad)

━━ b_1
Funding 4/4  found
    | Paris gave N'Djamena a loan of 5 million euros for the road to Abéché.
    ✓ funder: Paris  = France
    ✓ recipient: N'Djamena  = Chad
    ✓ amount: 5,000,000 EUR  = 5,020,000 EUR
    ✓ purpose: “road to Abéché”  = “the road”
"""


def test_found_missed_and_invented(graph: Path, gold: Path) -> None:
    assert misses(graph, [gold]) == TEXT


def test_document_that_the_graph_lacks(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").touch()
    text = misses(tmp_path, [gold])
    assert text.startswith("━━ a_1  (not in the graph)\nFunding 0/4  missed\n")
    assert "✓" not in text
    assert "invented" not in text


def test_quotes_that_the_gold_lacks_are_shown(graph: Path, gold: Path, tmp_path: Path) -> None:
    other = tmp_path / "graph.trig"
    words = graph.read_text(encoding="utf-8").replace(
        'oa:exact "France lent Chad 5 million', 'oa:exact "France gave 5 million'
    )
    other.write_text(words, encoding="utf-8")
    assert "  + | France gave 5 million euros in 2020.\n" in misses(other, [gold])
