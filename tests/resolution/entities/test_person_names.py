import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolution.entities.person_names import Alike, alike, canonical, person_words, sounding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jong-un", "Jong-un Kim"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelenskiy", "Zelenskyy Volodymyr"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Gerhard Schröder", "Gerhard Schroeder"),
        ("Bakhtiyor Nurmatov", "Bahtiyor Nurmatov"),
        ("Aidar Zhumabayev", "Aydar Zhumabaev"),
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
        ("Abdel Fattah el-Sisi", "Abdel-Fattah al-Sisi"),
        ("Mohammed bin Salman", "Muhammad bin Salman"),
        ("President Vladimir Putin", "Vladimir Putin"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert canonical(person_words(one)) == canonical(person_words(other))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Kim Jongun", "Kim Jong-un", Alike.SAME),
        ("Vladimir Vladimirovich Putin", "Vladimir Putin", Alike.MIDDLE),
        ("Donald J. Trump", "Donald Trump", Alike.MIDDLE),
        ("Donald J. Trump", "Donald John Trump", Alike.MIDDLE),
        ("John A. Smith", "John B. Smith", None),
        ("John Paul Smith", "John Peter Smith", None),
        ("J. Smith", "John Smith", Alike.INITIAL),
        ("J. Smith", "Peter Smith", None),
        ("Ali Hassan", "Ali Hassan Khalil", Alike.PART),
        ("Marina Petrova", "Marinna Petrovna", Alike.NEAR),
        ("Maria Petrova", "Mario Petrova", Alike.NEAR),
        ("Jon Lie", "Jon Moe", None),
        ("George Bush Sr.", "George Bush Jr.", None),
        ("George Bush", "George Bush Jr.", Alike.SAME),
    ],
)
def test_names_that_are_alike(one: str, other: str, kind: Alike | None) -> None:
    assert alike(person_words(one), person_words(other)) is kind
    assert alike(person_words(other), person_words(one)) is kind


@pytest.mark.parametrize(("one", "other"), [("Maria", "Mario"), ("Ivan", "Ivana"), ("Oleg", "Olga"), ("Lee", "Li")])
def test_words_that_sound_apart(one: str, other: str) -> None:
    assert sounding(one.lower()) != sounding(other.lower())


WORDS = st.lists(st.text("abcdeiknosuvy", min_size=1, max_size=8), min_size=2, max_size=4).map(tuple)


@given(WORDS, WORDS)
def test_likeness_has_no_direction(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert alike(one, other) is alike(other, one)


@given(WORDS.flatmap(lambda words: st.tuples(st.just(words), st.permutations(words).map(tuple))))
def test_word_order_does_not_count(names: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert canonical(names[0]) == canonical(names[1])
