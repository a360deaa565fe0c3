"""The two ways in which something can go wrong: one document is left out, or the run stops."""


class SkipDocument(Exception):
    """One document cannot be read; the rest of the run goes on.

    The message is the cause, a short phrase for the report: ``"not English (Russian)"``.
    """


class StopRun(Exception):
    """The run cannot go on. The message is one line that names the file and says what to do."""
