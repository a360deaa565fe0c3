"""What a run of the tests says at its end, besides what failed."""

import pytest

W3C = ("test_w3c.py::test_protocol", "test_w3c.py::test_service_description")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many of the W3C's test cases pass; they are run against a started server."""
    passed, failed = (
        sum(any(test in report.nodeid for test in W3C) for report in terminalreporter.stats.get(outcome, ()))
        for outcome in ("passed", "failed")
    )
    if passed or failed:
        terminalreporter.write_line(
            f"W3C, SPARQL 1.1 Protocol (queries) and Service Description: {passed} of {passed + failed} cases pass"
        )
