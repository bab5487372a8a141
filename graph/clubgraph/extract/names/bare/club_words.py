"""A club word that stands alone ("Hapoel", "the local Maccabi") → the club of the article that it means, in place."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain, pairwise

from clubgraph.extract.names.bare.words import ends_or_verb, is_demonym, is_plain, is_town, nth
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Candidate, Language, Names
from clubgraph.model import Kind
from clubgraph.text import key

_NEAR = 3  # sentences: behind these a club that is named in full is another than the one known by the word alone


def mean_clubs(sentences: Sequence[list[Unit]], language: Language, names: Names | None) -> None:
    """Let a club word alone mean the club of the town that is spoken of (in this sentence, for "the local one", or by
    its people: "the Haifa derby"; else in the article), or the one of the article's clubs with this word that was so
    called before, else that is named most; and no other club but the one that is known by the word alone."""
    clubs, town = _clubs(sentences, language), _main_town(sentences)
    told: dict[str, tuple[Candidate, ...]] = {}
    for number, sentence in enumerate(sentences):
        near, derby = "", _derby_town(sentence, language)
        for index, unit in enumerate(sentence):
            near = unit.key if _is_place(unit) else near
            if not _alone(sentence, index, language):
                continue
            local = any(_is_local(other) for other in sentence[index + 1 : index + 3])
            meant = _of_town(unit.key, derby or (near if local else town), names)
            if derby and meant:
                told[unit.key] = meant
            meant = meant or told.get(unit.key, ())
            known = clubs.get(unit.key, Counter())
            if not meant and known and not (_known_alone(unit) and not _named_near(sentences, number, known)):
                meant = (max(known, key=lambda candidate: known[candidate]),)
            if meant or (unit.key in clubs and not _known_alone(unit)):
                unit.candidates = meant


def _derby_town(sentence: Sequence[Unit], language: Language) -> str:
    """The town by whose people a match in a sentence is called: "the Tel Aviv derby"."""
    for match, people in pairwise(unit for unit in sentence if not unit.has("det")):
        if is_demonym(people) and any("match" in sense.classes for sense in match.senses):
            towns = [c.entity for c in people.candidates if is_local(c) and c.entity.kind is Kind.PLACE]
            return " ".join(map(key, towns[0].label(language.code).split())) if towns else ""
    return ""


def _known_alone(unit: Unit) -> bool:
    """Whether a club is known by the word alone: "Beitar" is the one of Jerusalem."""
    return any(c.entity.kind is Kind.CLUB and not c.weak for c in unit.candidates)


def _named_near(sentences: Sequence[Sequence[Unit]], number: int, known: Collection[Candidate]) -> bool:
    """Whether one of these clubs is named in full in the article up to the next sentence but one."""
    ids = {candidate.entity.id for candidate in known}
    units = chain.from_iterable(sentences[: number + _NEAR])
    return any(" " in unit.key and c.entity.id in ids for unit in units for c in unit.candidates)


def _alone(sentence: list[Unit], index: int, language: Language) -> bool:
    """Whether a club word stands here without its town, and is no ordinary word ("the municipal stadium")."""
    unit = sentence[index]
    if language.heads.get(unit.key) != Kind.CLUB or unit.senses or is_town(nth(sentence, index + 1)):
        return False
    if _is_unknown_town(nth(sentence, index + 1), nth(sentence, index + 2), language):
        return False
    following = nth(sentence, index + 1)
    if following is not None and following.senses and not following.glued and unit.key in language.given:
        return not all(sense.pos == "noun" and sense.form in ("pl", "own") for sense in following.senses)  # "sons of"
    return not (index and unit.glued and sentence[index - 1].has("det"))


def _is_unknown_town(unit: Unit | None, following: Unit | None, language: Language) -> bool:
    """Whether a word behind a club word can be nothing but a town that no register knows."""
    if unit is None or not is_plain(unit) or unit.key in language.given:
        return False
    grammar = language.grammar
    letters = {*grammar.prefixes, *grammar.he_future, *grammar.she_future}
    return unit.text[0] not in letters and ends_or_verb(following)


def _clubs(sentences: Sequence[list[Unit]], language: Language) -> dict[str, Counter[Candidate]]:
    """The clubs of the article by the club word that their names begin with, and how often each is named."""
    found: dict[str, Counter[Candidate]] = {}
    for sentence in sentences:
        for unit, following in zip(sentence, [*sentence[1:], None], strict=True):
            first, _, more = unit.key.partition(" ")
            if language.heads.get(first) == Kind.CLUB and (more or is_town(following)):
                counts = found.setdefault(first, Counter())
                counts.update([c for c in unit.candidates if more and c.entity.kind is Kind.CLUB][:1])
    return found


def _main_town(sentences: Sequence[list[Unit]]) -> str:
    """The town that the article names most, and twice at least."""
    counts = Counter(unit.key for sentence in sentences for unit in sentence if _is_place(unit) and is_town(unit))
    (first, most), (_, following) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 1 and most > following else ""


def _is_place(unit: Unit) -> bool:
    return any(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates)


def _is_local(unit: Unit) -> bool:
    return any("local" in sense.classes for sense in unit.senses)


def _of_town(word: str, town: str, names: Names | None) -> tuple[Candidate, ...]:
    """The club of a town with this club word: "Hapoel" and "Ashdod"."""
    found = names.by_key.get(f"{word} {town}", ()) if names is not None and town else ()
    return tuple(candidate for candidate in found if candidate.entity.kind is Kind.CLUB)
