"""Files that a server gives as they are: those of the build, and its own assets."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from kg.server.exporting import Exports, file_name
from kg.server.pages.policy import EXPLORER
from kg.server.refusal import Refused

ASSETS = Path(__file__).parents[1] / "assets"
FILES = {
    "graph.nq": "The whole graph, one named graph a document (N-Quads)",
    "graph.ttl": "The union of all graphs, for people (Turtle)",
    "graph.graphml": "The network of actors and dealings, for Gephi and networkx (GraphML)",
    "ontology.ttl": "The ontology in whose terms the graph is told (Turtle)",
    "explorer.html": "The explorer, which works without a server (HTML)",
    "unread.jsonl": "Sentences that may tell of a dealing, but gave none (JSON Lines)",
    "run.json": "What the build read, skipped and counted (JSON)",
}


class Files:
    """The files of a build's folder that anybody may have, and those that are made of it when they are wanted."""

    def __init__(self, folder: Path, exports: Exports) -> None:
        """Take the folder, and what makes the others."""
        self._folder = folder
        self._exports = exports

    def explorer(self, _request: Request) -> Response:
        """The explorer that the build has made."""
        return FileResponse(self._there("explorer.html"), headers={"Content-Security-Policy": EXPLORER})

    def download(self, request: Request) -> Response:
        """A file of the build."""
        name = request.path_params["name"]
        return FileResponse(self._there(name), filename=name)

    async def export(self, request: Request) -> Response:
        """The graph in another format."""
        name = request.path_params["name"]
        return FileResponse(await self._exports.file(name), filename=file_name(name))

    def _there(self, name: str) -> Path:
        if name not in FILES or not (self._folder / name).is_file():
            raise Refused(404, "there is no such file")
        return self._folder / name
