"""What a build keeps for the next one: what was drawn and read, and under which conditions it still holds."""
