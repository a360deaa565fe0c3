from decimal import Decimal

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotation.quantities import QuantityKind, quantities
from kg.annotation.tokens import Doc
from kg.model.quantity import Bound, Per, Quantity
from tests.parsed import cut, language


def told(text: str, country: str | None = None) -> list[str]:
    """Each amount on a line: the words covered, then value, unit, "~", bound and rate."""
    doc = cut(text)
    return [f"{doc[m.start : m.end].text} = {brief(m.quantity)}" for m in quantities(doc, country)]


def brief(quantity: Quantity) -> str:
    parts = (str(quantity.value), quantity.unit, "~" if quantity.approximate else "", quantity.bound, quantity.per)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$10 million", "10000000 USD"),
        ("US$5bn", "5000000000 USD"),
        ("U.S. $5 million", "5000000 USD"),
        ("A$268 billion", "268000000000 AUD"),
        ("HK$3m", "3000000 HKD"),
        ("€18 million", "18000000 EUR"),
        ("£2.5m", "2500000 GBP"),
        ("¥30bn", "30000000000 JPY"),
        ("₽5 trillion", "5000000000000 RUB"),
        ("$5mm", "5000000 USD"),
        ("$1.5T", "1500000000000 USD"),
        ("Rs 5,000 crore", "50000000000 INR"),
        ("Rs. 3 lakh", "300000 INR"),
        ("3 lakh crore rupees", "3000000000000 INR"),
        ("USD 5 million", "5000000 USD"),
        ("5 million USD", "5000000 USD"),
        ("EUR 18m", "18000000 EUR"),
        ("EUR18m", "18000000 EUR"),
        ("Rs5,000 crore", "50000000000 INR"),
        ("a million and a half tonnes", "1500000 t"),
        ("3 millions euros", "3000000 EUR"),
        ("5 million €", "5000000 EUR"),
        ("890 million rubles", "890000000 RUB"),
        ("20 million roubles", "20000000 RUB"),
        ("0,4 billion dollars", "400000000 USD"),
        ("28.75 billion US dollars", "28750000000 USD"),
        ("5 million Australian dollars", "5000000 AUD"),
        ("5 million Hong Kong dollars", "5000000 HKD"),
        ("300 million yuan", "300000000 CNY"),
        ("300 million Turkish lira", "300000000 TRY"),
        ("500 million won", "500000000 KRW"),
        ("nine million euros", "9000000 EUR"),
        ("a hundred and ten billion euros", "110000000000 EUR"),
        ("two and a half billion euros", "2500000000 EUR"),
        ("a 500-million-euro loan", "500000000 EUR"),
        ("$60/bbl", "60 USD/bbl"),
        ("$60 a barrel", "60 USD/bbl"),
        ("$60-a-barrel", "60 USD/bbl"),
        ("285 dollars per thousand cubic metres", "0.285 USD/m3"),
        ("3,2 million tons", "3200000 t"),
        ("0,500 tons", "0.5 t"),
        ("30 000 t", "30000 t"),
        ("535m t", "535000000 t"),
        ("5.3 Mt", "5300000 t"),
        ("600,000 mt", "600000 t"),
        ("a 500-tonne cargo", "500 t"),
        ("4 mtpa", "4000000 t year"),
        ("1.2m b/d", "1200000 bbl day"),
        ("500 kb/d", "500000 bbl day"),
        ("2 mb/d", "2000000 bbl day"),
        ("900 bpd", "900 bbl day"),
        ("half a million barrels", "500000 bbl"),
        ("half-a-million barrels", "500000 bbl"),
        ("a quarter of a million barrels", "250000 bbl"),
        ("over a million barrels", "1000000 bbl min"),
        ("38 bcm", "38000000000 m3"),
        ("59,2 billion cubic metres", "59200000000 m3"),
        ("347,9 million megawatt-hours", "347900000 MWh"),
        ("3 TWh", "3000000 MWh"),
        ("4.8 gigawatts", "4800 MW"),
        ("18 km", "18 km"),
        ("100 miles", "160.9344 km"),
        ("250 kilograms", "250 kg"),
        ("34.4 percent", "34.4 %"),
        ("6.3%", "6.3 %"),
        ("2 per cent", "2 %"),
        ("80 airliners", "80 airliner"),
        ("2 oil refineries", "2 refinery"),
        ("a dozen tankers", "12 tanker"),
        ("two dozen tankers", "24 tanker"),
        ("twenty-five ships", "25 ship"),
        ("one hundred and fifty tanks", "150 tank"),
        ("two thousand five hundred tanks", "2500 tank"),
        ("500 people", "500 person"),
        ("500,000 barrels a year", "500000 bbl year"),
        ("500,000 barrels annually", "500000 bbl year"),
        ("500,000 barrels per annum", "500000 bbl year"),
        ("€160m a day", "160000000 EUR day"),
        ("3 million tonnes each month", "3000000 t month"),
        ("5 million tonnes a year earlier", "5000000 t"),
        ("nearly $10 million", "10000000 USD ~"),
        ("an estimated 20 tons", "20 t ~"),
        ("$585 million or so", "585000000 USD ~"),
        ("at least 175 million dollars", "175000000 USD min"),
        ("no less than 5 tons", "5 t min"),
        ("more than 26,000 tonnes", "26000 t min"),
        ("no more than 5 tons", "5 t max"),
        ("up to about 5 tons", "5 t ~ max"),
        ("as many as 220 Tomahawks", "220 tomahawk max"),
        ("does not exceed 5 tons", "5 t max"),
        ("capped at $60/bbl", "60 USD/bbl max"),
        ("caps imports at 500,000 barrels", "500000 bbl max"),
        ("a ceiling of $10 million a year", "10000000 USD max year"),
        ("The ceiling laid down in Resolution 2375 was two million barrels", "2000000 bbl max"),
        ("a $60 price cap", "60 USD max"),
        ("an annual limit of 500 tons", "500 t max year"),
        ("hand over three jets", "3 jet"),
        ("nine million barrels of oil annually", "9000000 bbl year"),
    ],
)
def test_forms(text: str, expected: str) -> None:
    assert [line.split(" = ")[1] for line in told(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2397", "phase 11 of the field", "Billions No. 18", "Nord Stream 2 pipes", "the F-35 jets", "S-400s",
        "27 years", "three days after", "a 99-year concession", "a 12-nation pact", "hundreds of tanks", "one of them",
        "the 1980s", "the 27th", "8:30 pm", "13.12.2025", "June 20, 2025", "20 June", "in 2016 soldiers",
        "one third of the oil",
        "the 3-1 score", "three times", "2014-2017", "the party won 5", "", "a million", "$", "million dollars",
    ],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 4 and 5 billion dollars", ["4 = 4000000000 USD min", "5 billion dollars = 5000000000 USD max"]),
        ("25,000 to 50,000 tonnes", ["25,000 = 25000 t min", "50,000 tonnes = 50000 t max"]),
        (
            "between $400 million and $600 million",
            ["$400 million = 400000000 USD min", "$600 million = 600000000 USD max"],
        ),
        ("$400-600 million", ["$400 = 400000000 USD min", "600 million = 600000000 USD max"]),
        ("€20bn to €30bn", ["€20bn = 20000000000 EUR min", "€30bn = 30000000000 EUR max"]),
        ("five to ten tankers", ["five = 5 tanker min", "ten tankers = 10 tanker max"]),
        (
            "does not exceed 0,5-0,6 million tons per year",
            ["not exceed 0,5-0,6 million tons per year = 600000 t max year"],
        ),
        ("rose from 5 to 7 tonnes", ["5 = 5 t", "7 tonnes = 7 t"]),
        ("5 and 6 million tonnes", ["5 = 5000000 t", "6 million tonnes = 6000000 t"]),
        (
            "$5 billion in 2010. A second, of 7 billion, came later",
            ["$5 billion = 5000000000 USD", "7 billion = 7000000000 USD"],
        ),
        ("42 jets from Norway and 19 from Denmark", ["42 jets = 42 jet", "19 = 19 jet"]),
        ("450 km in May and 120 in June", ["450 km = 450 km", "120 = 120 km"]),
        ("350,000 tonnes by France and 175,000 by Russia", ["350,000 tonnes = 350000 t", "175,000 = 175000 t"]),
    ],
)
def test_two_numbers(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_ends_of_a_range_belong_together() -> None:
    found = quantities(cut("2 ships, 3 to 5 tonnes and between $1 million and $2 million"))
    assert [(m.group, m.relation) for m in found] == [(None, None), *[(0, "range")] * 2, *[(1, "range")] * 2]


@pytest.mark.parametrize(
    "text",
    [
        "890 million rubles (approximately $9.7 million)",
        "€555 million, or A$830 million, in compensation",
        "100 miles (160 km)",
        "5 million yuan, the equivalent of $700,000",
    ],
)
def test_one_sum_in_two_units(text: str) -> None:
    assert [(m.group, m.relation) for m in quantities(cut(text))] == [(0, "same"), (0, "same")]


def test_two_sums_are_two() -> None:
    assert [m.group for m in quantities(cut("$5 million and €6 million"))] == [None, None]


@pytest.mark.parametrize(
    ("text", "country", "unit"),
    [
        ("46 billion rupees", None, "INR"),
        ("46 billion rupees", "PK", "PKR"),
        ("Sri Lanka owes 46 billion rupees", "IN", "LKR"),
        ("India lent it. Colombo ran up losses of 46 billion rupees. New Delhi waits.", None, "LKR"),
        ("46 billion dollars, Australia says", "AU", "USD"),
        ("Egypt printed 5 billion pounds", None, "EGP"),
        ("5 billion pounds", None, "GBP"),
        ("Rs 175 crore", "NP", "NPR"),
        ("Rs. 175 crore, said Dhaka's guests from Pakistan", None, "PKR"),
        ("90,000 denars", None, "MKD"),
        ("84 million crowns of the Czech Republic", None, "CZK"),
        ("84 million crowns of Norway", None, "NOK"),
        ("Italy spent 40 billion lire", None, "ITL"),
        ("Portugal spent 200 million escudos", None, "PTE"),
        ("Cape Verde spent 200 million escudos", None, "CVE"),
        ("150 million Finnish marks", None, "FIM"),
        ("41 billion CFA francs", None, "XOF"),
        ("Chad owes 41 billion CFA francs", None, "XAF"),
        ("Paris lent 3 million Swiss francs", None, "CHF"),
    ],
)
def test_bare_names_of_currencies(text: str, country: str | None, unit: str) -> None:
    assert [m.quantity.unit for m in quantities(cut(text), country)] == [unit]


def test_counted_noun_by_part_of_speech() -> None:
    words = ["ten", "Su-35", "fighters", "and", "two", "of", "its", "early-warning", "aircraft"]
    pos = ["NUM", "PROPN", "NOUN", "CCONJ", "NUM", "ADP", "PRON", "ADJ", "NOUN"]
    lemmas = ["ten", "Su-35", "fighter", "and", "two", "of", "its", "early-warning", "aircraft"]
    doc = Doc(spacy.tokens.Doc(language().vocab, words, pos=pos, lemmas=lemmas))
    assert [(m.start, m.end, m.noun, m.quantity.unit, m.kind) for m in quantities(doc)] == [
        (0, 3, 2, "fighter", QuantityKind.COUNT),
        (4, 9, 8, "aircraft", QuantityKind.COUNT),
    ]


def test_millions_told_without_currency_are_of_the_sum_told_before() -> None:
    text = "It pledged €60 million to a firm 640 km away; only 22.5 million, paid, and between 15 and 18 million, due"
    assert told(text) == [
        "€60 million = 60000000 EUR",
        "640 km = 640 km",
        "22.5 million = 22500000 EUR",
        "15 = 15000000 EUR min",
        "18 million = 18000000 EUR max",
    ]


def test_a_part_is_in_the_currency_of_the_whole() -> None:
    assert told("590 million of the 1.18 billion euros") == [
        "590 million = 590000000 EUR",
        "1.18 billion euros = 1180000000 EUR",
    ]


def test_what_is_elided_is_in_the_measure_told_before() -> None:
    assert told("It carried 26,000 tonnes. The first 5,000, and 300 of them") == [
        "26,000 tonnes = 26000 t",
        "5,000 = 5000 t",
        "300 = 300 t",
    ]


def test_a_quarter_of_a_billion() -> None:
    assert told("a further quarter of a billion dollars") == ["quarter of a billion dollars = 250000000 USD"]


@pytest.mark.parametrize(("text", "expected"), [("a population of 380,000.", [380000]), ("a code of 38000.", [])])
def test_a_grouped_number_with_nothing_behind_it_counts(text: str, expected: list[int]) -> None:
    words = [*text.removesuffix(".").split(), "."]
    doc = Doc(spacy.tokens.Doc(language().vocab, words, pos=["DET", "NOUN", "ADP", "NUM", "PUNCT"]))
    assert [mention.quantity.value for mention in quantities(doc)] == expected


def test_a_letter_of_a_name_is_no_unit() -> None:
    assert told("nine T-72M4") == []


def test_elliptical_count_has_no_noun() -> None:
    assert [(m.noun, m.quantity.value, m.quantity.unit) for m in quantities(cut("Two more could follow"))] == [
        (None, 2, "piece")
    ]


UNITS = {
    "tonnes": "t",
    "barrels": "bbl",
    "dollars": "USD",
    "euros": "EUR",
    "cubic metres": "m3",
    "%": "%",
    "GWh": "MWh",
}
SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9}
BEFORE: dict[str, tuple[bool, Bound | None]] = {
    "": (False, None),
    "nearly": (True, None),
    "up to": (False, "max"),
    "at least some": (True, "min"),
}
RATES: dict[str, Per | None] = {"": None, "a year": "year", "per month": "month", "daily": "day"}


NUMBERS = st.tuples(st.integers(1, 10**6), st.integers(0, 2), st.sampled_from([",", "."]))
PHRASES = st.tuples(st.sampled_from(sorted(BEFORE)), st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(RATES)))


@settings(deadline=None)
@given(NUMBERS, PHRASES, st.sampled_from(sorted(UNITS)))
def test_written_and_read_back(number: tuple[int, int, str], phrase: tuple[str, str, str], unit: str) -> None:
    (digits, places, point), (before, scale, rate) = number, phrase
    whole, fraction = divmod(digits, 10**places)
    written = f"{whole:,}" if point == "." or not places else f"{whole}"
    written += f"{point}{fraction:0{places}d}" if places else ""
    text = " ".join(part for part in (before, written, scale, unit, rate) if part)
    (found,) = quantities(cut(text))
    value = Decimal(digits).scaleb(-places) * SCALES[scale] * (1000 if unit == "GWh" else 1)
    assert found.quantity.value == value
    assert brief(found.quantity) == brief(Quantity(found.quantity.value, UNITS[unit], *BEFORE[before], RATES[rate]))
    assert (found.start, found.end) == (0, len(cut(text)))


@settings(deadline=None)
@given(st.text(), st.text("$€£0123456789.,- –abdmnkto%/()\n", max_size=60))
def test_any_text_is_read(text: str, dense: str) -> None:
    for doc in (cut(text), cut(dense)):
        for mention in quantities(doc):
            assert 0 <= mention.start < mention.end <= len(doc)
            assert mention.quantity.unit
