"""Claims as a table for people: who, what, whom, how it was said, and the words."""

from clubgraph.model import Claim, Corpus, Polarity, Value

_WIDE = 160  # columns where no terminal says how many there are


def table(corpus: Corpus) -> None:
    """Print the claims of a corpus, one a row, with their quotes."""
    from rich.console import Console
    from rich.table import Table

    labels = {entity.id: entity.label() for entity in corpus.entities}
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("thing", "relation", "thing", "said as", "tier", "words"):
        shown.add_column(column, overflow="fold")
    for claim in corpus.claims:
        said = claim.statement
        target = str(said.object.value) if isinstance(said.object, Value) else labels.get(said.object or "", "")
        shown.add_row(
            labels.get(said.subject, said.subject),
            said.predicate,
            target,
            said_as(claim),
            claim.tier,
            claim.selector.quote,
        )
    console = Console(highlight=False, markup=False)
    console.print(shown, width=console.width if console.is_terminal else _WIDE)


def said_as(claim: Claim) -> str:
    """How a claim is said, in a word or two."""
    sign = "not, " if claim.polarity is Polarity.NEGATIVE and claim.modality != "Denied" else ""
    heard = ", reported" if claim.attribution == "Hearsay" else ""
    return f"{sign}{claim.modality.value.lower()}{heard}{', ended' if claim.ended else ''}"
