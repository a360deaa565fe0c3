"""What browsers may do with a page: the Content-Security-Policy of pages, and of the two that need another."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# YASGUI's tables write one style element into the page, which its hash allows.
EDITOR = POLICY.replace("style-src", "style-src 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='")
EXPLORER = "frame-ancestors 'none'"  # the file brings its own, which is stricter
