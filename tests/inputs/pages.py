"""Web pages with an article."""

GOOD = "Russia supplied 5,000 tonnes of oil to North Korea in March 2024, the ministry said on Tuesday."


def page(body: str, head: str = "") -> str:
    """A page with a headline and this body."""
    return (
        f"<!doctype html><html lang=en><head><title>Oil</title>{head}</head>"
        f"<body><article><h1>Oil</h1>{body}</article></body></html>"
    )


def paragraphs() -> str:
    """Enough of a story to be one."""
    return "".join(f"<p>{GOOD} That was shipment number {number} of the year, it added.</p>" for number in range(3))
