"""From text to tokens with syntax, mentions, entities, quantities and dates."""
