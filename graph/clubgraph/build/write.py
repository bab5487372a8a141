"""A corpus → the graph, the claims and the explorer, in one folder that one command at a time may change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clubgraph.build.assemble import Assembled, Progress, assemble
from clubgraph.decide.replay import Orphan
from clubgraph.derive.derived import derived
from clubgraph.derive.records import Derived
from clubgraph.errors import ClubgraphError
from clubgraph.files import sha256, sweep_drafts, write_together
from clubgraph.keep import history, manifest, origin
from clubgraph.keep.cache import FOLDER
from clubgraph.keep.facts import Fact, facts
from clubgraph.keep.journal import recover
from clubgraph.keep.lock import locked
from clubgraph.model import Corpus
from clubgraph.read.about import about
from clubgraph.read.workspace import read

GRAPH, CLAIMS, EXPLORER = "graph.ttl", "claims.jsonl", "explorer.html"
PLACES = "places"  # where things stood in the explorers that were built here
LARGE = 2_000  # claims; the page of more takes longer than all the rest of adding an article


@dataclass(frozen=True, slots=True)
class Earlier:
    """A graph file, the file of its claims where it is whole, and the corpus that they were made from."""

    graph: str
    claims: str | None
    corpus: Corpus


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: the corpus, the files written, the build's identifier, decisions that find nothing, the
    facts that builds are compared by, those of the graph that it was made from, where they are at hand, and the files
    that were left as an earlier build made them."""

    corpus: Corpus
    files: tuple[Path, ...]
    id: str
    orphans: tuple[Orphan, ...]
    facts: tuple[Fact, ...]
    before: tuple[Fact, ...] | None
    left: tuple[str, ...] = ()


@contextmanager
def changing(output: Path, command: str) -> Iterator[None]:
    """Hold the lock of a folder of built files, to build or change what is in it.

    Raises ClubgraphError when another command is at work, or the graph of a corpus is there, which takes long to make.
    """
    from clubgraph.store.shards import holds_corpus

    with locked(output, command):
        if holds_corpus(output):
            hint = "Build it with --corpus PATH, write elsewhere with --output, or delete the folder first."
            raise ClubgraphError("holds the graph of a corpus.", place=str(output), hint=hint)
        yield


def build(workspace: Path, output: Path, *, progress: Progress = lambda step: None) -> Built:
    """Build the corpus of a workspace and write the graph, the claims and the explorer into `output`.

    A change that a crash left half done is finished first. Raises ClubgraphError when another command is at work, or
    the graph of a corpus is there.
    """
    with changing(output, "build"):
        recover(workspace)
        made = assemble(read(workspace), cache_of=output, progress=progress, sweep=True)
        return write(made, workspace, output, progress=progress)


def write(
    made: Assembled,
    workspace: Path,
    output: Path,
    *,
    earlier: Earlier | None = None,
    progress: Progress = lambda step: None,
) -> Built:
    """Write what was assembled; only for who holds the lock of `output`.

    With `earlier`, only what changed of the graph is written anew, and the page of a large corpus is left for `build`.
    """
    from clubgraph.export.jsonl import jsonl
    from clubgraph.export.relined import relined
    from clubgraph.export.splice import copies_now, spliced
    from clubgraph.export.turtle import turtle
    from clubgraph.store.keeping import keep
    from clubgraph.store.write import triples

    found, texts, data = made.corpus, dict[str, str](), dict[str, bytes]()
    follows = derived(found, copies=copies_now(earlier.graph, earlier.corpus, found) if earlier else None)
    makers: dict[str, Callable[[], str]] = {
        GRAPH: lambda: (
            spliced(earlier.graph, earlier.corpus, found, follows) if earlier else turtle(triples(found, follows))
        ),
        CLAIMS: lambda: (
            relined(earlier.claims, earlier.corpus, found) if earlier and earlier.claims is not None else jsonl(found)
        ),
        EXPLORER: lambda: _page(found, follows, workspace, output),
    }
    entries = manifest.entries(output)
    left = {EXPLORER: entries[EXPLORER]} if earlier and EXPLORER in entries and len(found.claims) > LARGE else {}
    for name, text in makers.items():
        if name not in left:
            progress(name)
            texts[name] = text()
            data[name] = texts[name].encode()
    hashes = {name: sha256(each) for name, each in data.items()}
    build_id = manifest.identifier(hashes[GRAPH])
    counts = {"articles": len(found.articles), "claims": len(found.claims), "things": len(found.entities)}
    noted = manifest.manifest(build_id, counts, hashes, left)
    sweep_drafts(output)
    write_together({output / name: each for name, each in (data | {manifest.FILE: noted.encode()}).items()})
    keep(output, output / GRAPH, before=earlier.graph if earlier else None, now=texts[GRAPH])
    told = facts(found, follows)
    before = history.record(output, build_id, told)
    origin.note(output, hashes[GRAPH], workspace)
    files = tuple(output / name for name in texts)
    return Built(found, files, build_id, made.orphans, told, before if earlier else None, tuple(left))


def _page(found: Corpus, follows: Derived, workspace: Path, output: Path) -> str:
    """The explorer; things stay where they stand in the page that is there."""
    from clubgraph.show.known import known, remember
    from clubgraph.show.page import page  # pyvis takes longer to import than all the rest
    from clubgraph.show.story import story

    memory = output / FOLDER / PLACES
    held = known(output / EXPLORER, memory)
    text = page(found, title=about(workspace).title, known=held, story=story(workspace), found=follows)
    remember(memory, held, text)
    return text


def earlier_of(workspace: Path, output: Path, held: Assembled) -> Earlier | None:
    """What stands in `output`, if it was built from the workspace as it is now, which `held` is."""
    graph = origin.graph_of(output, GRAPH, workspace)
    return None if graph is None else Earlier(graph, manifest.whole(output, CLAIMS), held.corpus)
