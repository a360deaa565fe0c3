"""The built graph made visible: as a network for analysis, as GraphML for other tools, as a page for people."""
