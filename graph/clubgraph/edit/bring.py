"""An exported file and a workspace → the workspace with the claims that people wrote down, or nothing and why not."""

import shutil
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from clubgraph.build.write import changing
from clubgraph.edit.exchange import exported
from clubgraph.edit.written import claims_text, names_text
from clubgraph.errors import ClubgraphError, Faults, TrustError
from clubgraph.keep.journal import change, recover
from clubgraph.model import Article, Claim, Corpus, Entity
from clubgraph.read.claims import FOLDER as CLAIMS
from clubgraph.read.registry import Registry
from clubgraph.read.workspace import NAMES, Workspace, read, survey


@dataclass(frozen=True, slots=True)
class Brought:
    """How many claims were written down, stood here already, and are left to the rules that read them; the things
    that were new, and the files written."""

    claims: int
    present: int
    read_by_rules: int
    things: int
    files: tuple[str, ...]


def bring(workspace: Path, output: Path, path: Path) -> Brought:
    """Write down the claims of an exported file that people had written, and the things that are not known here.

    Raises, with nothing changed, ClubgraphError when the file is broken or its articles are not here, TrustError when
    a quote is not at its place in its article, and Faults when what it says does not stand here.
    """
    with changing(output, f"import {path.name}"):
        recover(workspace)
        found, given = read(workspace), exported(path)
        articles = {article.id: article for article in found.articles}
        _check(given, articles, path)
        curated = [claim for claim in given.claims if claim.curated]
        present = {claim.id for claim in found.claims}
        new = [claim for claim in curated if claim.id not in present]
        things = _unknown(new, given, found.registry)
        files = _files(found, new, things, articles)
        _try(workspace, files)
        change(workspace, files)
        return Brought(len(new), len(curated) - len(new), len(given.claims) - len(curated), len(things), tuple(files))


def _check(given: Corpus, articles: dict[str, Article], path: Path) -> None:
    """Every claim's article is here, and its words are at their place."""
    missing = sorted({claim.article for claim in given.claims} - articles.keys())
    if missing:
        names = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
        hint = "Texts are in no export: put the articles into seeds/articles first. Nothing was imported."
        raise ClubgraphError(f"it speaks of articles that are not here: {names}.", place=str(path), hint=hint)
    for claim in given.claims:
        if not claim.selector.holds(articles[claim.article].text):
            place = f"{path}, {claim.id}"
            words = f"{claim.article} [{claim.selector.start}:{claim.selector.end}]"
            hint = "Nothing was imported. Is it the same article?"
            raise TrustError(f'{words} does not read "{claim.selector.quote}".', place=place, hint=hint)


def _unknown(new: list[Claim], given: Corpus, registry: Registry) -> list[Entity]:
    """The things that the new claims need and nobody knows here, with what they belong to."""
    known = {thing.id: thing for thing in given.entities}
    todo = {term for claim in new for term in claim.terms}
    found: dict[str, Entity] = {}
    while todo:
        thing = known.get(todo.pop())
        if thing and thing.id not in registry.by_id and thing.id not in found:
            found[thing.id] = thing
            todo |= {other for other in (thing.of, thing.country) if other}
    return [found[name] for name in sorted(found)]


def _files(
    found: Workspace, new: list[Claim], things: list[Entity], articles: dict[str, Article]
) -> dict[str, str | None]:
    """The files to write, each whole."""
    files: dict[str, str | None] = {}
    if things:
        path = found.path / NAMES
        held = path.read_bytes().decode("utf-8") if path.exists() else ""
        gap = "" if not held or held.endswith("\n") else "\n"
        files[NAMES] = held + gap + names_text(things, header=not held)
    of_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in new:
        of_article[claim.article].append(claim)
    for article, claims in sorted(of_article.items()):
        claims.sort(key=lambda claim: (claim.selector.span, claim.id))
        name = _free(found.path, article)
        files[name] = claims_text(article, articles[article].text, claims, _keys(claims))
    return files


def _keys(claims: list[Claim]) -> dict[str, str]:
    """`@key` of each proposition that claims of a file speak of. Raises ClubgraphError where none of them makes it."""
    made = {claim.statement.id for claim in claims}
    keys: dict[str, str] = {}
    for claim in claims:
        for term in sorted(claim.terms):
            if term.startswith("statement/"):
                if term not in made:
                    problem = f"{claim.id} speaks of {term}, which no claim to be imported on {claim.article} says."
                    raise ClubgraphError(problem, hint="Nothing was imported. Write the two claims into one file.")
                keys[term] = f"@{term.replace('/', '-')}"
    return keys


def _free(workspace: Path, article: str) -> str:
    """A file of claims that is not there yet: nothing that people wrote is written over."""
    number, name = 1, f"{CLAIMS}/{article}.toml"
    while (workspace / name).exists():
        number += 1
        name = f"{CLAIMS}/{article}-{number}.toml"
    return name


def _try(workspace: Path, files: dict[str, str | None]) -> None:
    """Read a copy of the seeds with the files in it. Raises Faults with everything that would be wrong."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        (copy / "seeds").mkdir()
        for path in sorted((workspace / "seeds").iterdir()):
            if path.name == "claims":
                shutil.copytree(path, copy / "seeds" / "claims")
            elif path.is_dir():
                (copy / "seeds" / path.name).symlink_to(path.resolve())
            elif not path.name.startswith("."):
                shutil.copy(path, copy / "seeds")
        for name, text in files.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_text(text or "", encoding="utf-8", newline="\n")
        if faults := survey(copy).faults:
            raise Faults([*faults, ClubgraphError("nothing was imported.")])
