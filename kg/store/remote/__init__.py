"""A graph on a SPARQL 1.1 server: brought up to date from the folder of a build, and read from there.

`server` says where a server takes what and who we are, `http` talks to it, `protocol` is the Graph Store Protocol and
SPARQL on top of that. `manifest` tells which of its graphs are ours, `publish` brings them up to date, `store` asks
the server, `copy` fetches what it holds.
"""
