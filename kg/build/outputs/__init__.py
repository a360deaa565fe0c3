"""The folder that a build leaves: its files, replaced together or not at all, and the history of its documents."""
