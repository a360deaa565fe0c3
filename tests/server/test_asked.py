from contextlib import suppress
from urllib.parse import urlencode

from hypothesis import given
from hypothesis import strategies as st

from kg.server.asked import DIRECT, FORM, Asked, by_get, by_post
from kg.server.refusal import Refused

UNICODE = st.text(st.characters(exclude_categories=["Cs"]))


@given(UNICODE, st.lists(UNICODE), st.lists(UNICODE))
def test_what_is_asked_arrives_by_every_way(text: str, default: list[str], named: list[str]) -> None:
    dataset = [("default-graph-uri", iri) for iri in default] + [("named-graph-uri", iri) for iri in named]
    asked = Asked(text, tuple(default), tuple(named), "text/csv")
    everything = urlencode([("query", text), *dataset]).encode()
    assert by_get(everything, "text/csv") == asked
    assert by_post(FORM, b"", everything, "text/csv") == asked
    assert by_post(f"{DIRECT}; charset=utf-8", urlencode(dataset).encode(), text.encode(), "text/csv") == asked


@given(st.sampled_from([FORM, DIRECT, "text/plain", ""]) | st.text(), st.binary(), st.binary())
def test_any_request_is_understood_or_refused(content_type: str, query_string: bytes, body: bytes) -> None:
    for read in (lambda: by_get(query_string), lambda: by_post(content_type, query_string, body)):
        with suppress(Refused):
            assert read() is None or isinstance(read(), Asked)
