"""What is loaded once, before workers are copied of the process that has loaded it. Nothing else imports this."""

import rdflib.plugins.sparql.parser

import kg.questions.guard
import kg.server.worker
from kg.server.pages.render import compile_templates

__all__ = ["kg", "rdflib"]

compile_templates()
