"""What a server shows to people: pages of HTML, made of the graph alone."""
