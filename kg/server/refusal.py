"""What a server will not do, with the status that says so."""


class Refused(Exception):
    """A request is refused; the message is one line for whoever asked, without anything of this machine in it."""

    def __init__(self, status: int, message: str, **headers: str) -> None:
        """``headers`` are those that the status calls for, ``_`` for ``-``: ``Refused(405, "…", Allow="GET")``."""
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
