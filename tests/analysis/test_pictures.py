"""Pictures are drawn without a screen: what stands in them is asked of matplotlib."""

from collections.abc import Iterator

import networkx as nx
import pandas as pd
import pytest
from matplotlib import pyplot
from matplotlib.colors import to_hex

from kg.analysis.picture import COLOURS, OTHERS, picture
from kg.analysis.timeline import COLOURS as MODALITIES
from kg.analysis.timeline import timeline


@pytest.fixture(autouse=True)
def _off_screen() -> Iterator[None]:
    pyplot.switch_backend("agg")
    yield
    pyplot.close("all")


def tied() -> nx.Graph:
    made = nx.Graph([("urn:a", "urn:b"), ("urn:a", "urn:c")])
    for node in made:
        made.nodes[node]["label"] = f"Firm ${node[-1]}$"
    return made


def test_the_best_tied_carry_their_names_as_text() -> None:
    room = picture(tied(), labels=1)
    assert [text.get_text() for text in room.texts] == [r"Firm \$a\$"]
    room.figure.canvas.draw()


def test_groups_have_colours_the_largest_first() -> None:
    nodes = picture(tied(), {"urn:a": 7, "urn:b": 9, "urn:c": 7}).collections[-1]
    assert [to_hex(colour) for colour in nodes.get_facecolor()] == [COLOURS[0], COLOURS[1], COLOURS[0]]
    nodes = picture(tied(), {"urn:a": 7}).collections[-1]
    assert [to_hex(colour) for colour in nodes.get_facecolor()] == [COLOURS[0], OTHERS, OTHERS]


def test_the_same_network_gives_the_same_picture() -> None:
    one, other = (picture(tied()).collections[-1].get_offsets().tolist() for _ in range(2))
    assert one == other


def test_nobody_is_an_empty_picture() -> None:
    picture(nx.Graph()).figure.canvas.draw()


def amounts(*rows: tuple[str | None, str | None, str, int]) -> pd.DataFrame:
    told = [
        {"who": "funder $ x_1", "value": 1500.5, "unit": "USD", "approximate": True, "bound": None, "per": "year"}
        | {"earliest": first, "latest": last, "modality": modality, "conflicts": conflicts}
        for first, last, modality, conflicts in rows
    ]
    frame = pd.DataFrame(told)
    return frame.assign(earliest=pd.to_datetime(frame["earliest"]), latest=pd.to_datetime(frame["latest"]))


def test_an_amount_is_a_bar_over_the_days_that_it_may_be_of() -> None:
    room = timeline(
        amounts(
            ("2024-01-01", "2024-12-31", "actual", 0),
            (None, "2024-03-01", "planned", 0),
            ("2024-03-01", None, "actual; planned", 0),
            ("2024-03-01", "2024-03-31", "actual", 2),
            (None, None, "denied", 0),
        )
    )
    assert [bar.get_width() for bar in room.patches] == [366, pytest.approx(4.392), pytest.approx(4.392), 31]
    assert [to_hex(bar.get_facecolor()) for bar in room.patches] == [
        MODALITIES[kind] for kind in ("actual", "planned", "mixed", "disputed")
    ]
    assert {label.get_text() for label in room.get_yticklabels()} == {r"funder \$ x_1: about 1,500.5 USD per year"}
    assert [text.get_text() for text in room.get_legend().get_texts()] == ["actual", "planned", "mixed", "disputed"]
    room.figure.canvas.draw()


def test_amounts_without_dates_are_an_empty_picture() -> None:
    timeline(amounts((None, None, "actual", 0))).figure.canvas.draw()
