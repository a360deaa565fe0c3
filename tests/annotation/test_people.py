from kg.annotation.people import given_names


def test_given_names_of_many_countries() -> None:
    assert {"Marek", "Olga", "Ahmed", "Jürgen", "Ingrid", "Carlos"} <= given_names()


def test_names_in_other_letters_and_words_that_are_none() -> None:
    assert all(ord(name[0]) < 0x250 for name in given_names())
    assert not {"Kvane", "Oil", "Bank", ""} & given_names()
