"""Units of a language without capitals → names: given names, titles and club words show which words are names."""

from collections.abc import Sequence

from clubgraph.extract.discovery import merged
from clubgraph.extract.syntax import PERSONAL
from clubgraph.extract.units import Unit, prefixes, rest, stack
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token, key

_SHORT = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})
_TITLE_REACH = 8
_QUOTES = frozenset('"“”„«»')


def bare_names(sentences: Sequence[list[Unit]], language: Language) -> list[list[Unit]]:
    """The sentences with each discovered name made one unit; surnames are found again wherever they stand."""
    _lone_heads(sentences, language)
    found = [_named(_reopened(_unquoted(sentence), language), language) for sentence in sentences]
    people = {
        word
        for sentence in found
        for unit in sentence
        if unit.shown is Kind.PERSON
        for word in unit.key.split(" ")
        if word not in language.particles and word not in language.words
    }
    surnames = {u.key.rpartition(" ")[2] for s in found for u in s if u.shown is Kind.PERSON and " " in u.key}
    return [_again(sentence, frozenset(people), frozenset(surnames), language) for sentence in found]


def _unquoted(sentence: list[Unit]) -> list[Unit]:
    """The sentence without the quotation marks around a known name alone."""
    last = len(sentence) - 1
    named = {
        index
        for index in range(1, last)
        if sentence[index].candidates and sentence[index - 1].text in _QUOTES and sentence[index + 1].text in _QUOTES
    }
    return [unit for index, unit in enumerate(sentence) if index + 1 not in named and index - 1 not in named]


def _reopened(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with the article cut off words that no longer may be a name ("the national team")."""
    found: list[Unit] = []
    for unit in sentence:
        article = language.grammar.prefixes.get(unit.text[0]) == "det" and len(unit.parts) == 1 and len(unit.text) > 3
        word = rest(unit.parts[0], 1) if article and _plain(unit) else None
        senses = language.words.get(word.key, ()) if word else ()
        if word is not None and any(sense.pos == "noun" and "town" not in sense.classes for sense in senses):
            letter = next(prefixes(unit.parts[0], 1, language))
            article_senses = language.words.get(letter.key, ())
            found.append(
                Unit(
                    letter.start,
                    letter.end,
                    letter.text,
                    letter.key,
                    False,
                    letter.glued,
                    article_senses,
                    parts=(letter,),
                )
            )
            unit = Unit(word.start, word.end, word.text, word.key, False, True, senses, parts=(word,))
        found.append(unit)
    return found


def _lone_heads(sentences: Sequence[list[Unit]], language: Language) -> None:
    """Let a club word that stands alone mean the one club of the article that begins with it, and no other."""
    clubs: dict[str, set[str]] = {}
    for sentence in sentences:
        for unit, following in zip(sentence, [*sentence[1:], None], strict=True):
            first, _, more = unit.key.partition(" ")
            if language.heads.get(first) == "Club" and (more or _town(following)):
                clubs.setdefault(first, set()).add(more or (following.key if following else ""))
    for sentence in sentences:
        for unit in sentence:
            if unit.key in clubs:
                unit.candidates = ()


def _named(sentence: list[Unit], language: Language) -> list[Unit]:
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        length, kind = _run(sentence, position, found, language)
        if length:
            unit = merged(sentence[position : position + length])
            unit.shown = kind
            found.append(unit)
        else:
            found.append(sentence[position])
        position += max(length, 1)
    return found


def _run(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> tuple[int, Kind | None]:
    """The number of units of the name that begins here, and what it shows itself to be."""
    unit = sentence[at]
    head = language.heads.get(unit.key)
    if head == "Club" and not (unit.candidates and " " in unit.key):
        return _club(sentence, at, language)
    if head == "Venue" and _plain(_at(sentence, at + 1)):
        return (3 if _plain(_at(sentence, at + 2)) and _ends(_at(sentence, at + 3)) else 2), Kind.VENUE
    weak = unit.key in language.given and " " not in unit.key
    if _given(unit, language) or (weak and _follows_weak_given(sentence, at, before, language)):
        length = _person(sentence, at, _titled(before)[0], language)
        return (0, None) if length == 1 and _doubtful(unit, before, language) else (length, Kind.PERSON)
    if _plain(unit):
        return _by_title(sentence, at, before, language)
    return 0, None


def _club(sentence: list[Unit], at: int, language: Language) -> tuple[int, Kind | None]:
    """A club word with its place: the town, or an unknown word behind a word that only clubs have."""
    end = at + 1
    while end < len(sentence) and language.heads.get(sentence[end].key) == "Club" and end - at < 3:
        end += 1
    following = _at(sentence, end)
    if _town(following):
        return end + 1 - at, Kind.CLUB
    sure = sentence[at].key not in language.given and not sentence[at].senses
    if sure and _plain(following) and not sentence[at].candidates:
        return end + 1 - at, Kind.CLUB
    return (1, None) if sure and not sentence[at].candidates else (0, None)


def _doubtful(unit: Unit, before: list[Unit], language: Language) -> bool:
    """Whether a given name alone may be a word: behind an article, or as prefix letters and a word of the lexicon."""
    if before and before[-1].has("det") and unit.glued:
        return True
    word = unit.parts[0]
    cuts = range(1, min(4, len(word.text) - 1))
    return any(stack(word.text[:cut], language) and rest(word, cut).key in language.words for cut in cuts)


def _word_as_surname(sentence: list[Unit], at: int, titled: bool, language: Language) -> bool:
    """Whether a word of the lexicon behind a given name is its surname: a phrase ends there; a verb needs a title."""
    unit, following = sentence[at], _at(sentence, at + 1)
    if unit.candidates or unit.pos or not unit.senses or any(s.pos not in ("noun", "adj", "verb") for s in unit.senses):
        return False
    if unit.has("verb"):
        said = any(sense.lemma in language.classes.get("speech", ()) for sense in unit.senses)
        twice = following is not None and following.read("verb", "past", "fut") is not None
        governed = at > 1 and sentence[at - 2].has("prep")
        return not said and (twice or ((titled or governed) and _ends(following)))
    return _ends_or_verb(following)


def _person(sentence: list[Unit], at: int, titled: bool, language: Language) -> int:
    """The length of a name that begins with a given name: more given names, particles, and a surname."""
    end, surnames = at + 1, 0
    while end < len(sentence) and end - at < 6:
        unit, following = sentence[end], _at(sentence, end + 1)
        if _given(unit, language) and not surnames:
            end += 1
        elif unit.key in language.particles and following is not None and _goes_on(following, language):
            end += 1
        elif unit.text in JOINTS and surnames and unit.glued and _plain(following):
            end += 2
        elif unit.key in language.given and " " not in unit.key and not surnames and not _is_verb(unit):
            end, surnames = end + 1, surnames + 1
        elif not surnames and (_plain(unit) or _short_name(unit) or _demonym(unit)):
            end, surnames = end + 1, surnames + 1
        elif not surnames and end == at + 1 and _word_as_surname(sentence, end, titled, language):
            end, surnames = end + 1, surnames + 1
        elif surnames == 1 and _plain(unit) and _ends(following) and unit.text[0] not in language.grammar.prefixes:
            end, surnames = end + 1, 2
        else:
            break
    return end - at


def _goes_on(unit: Unit, language: Language) -> bool:
    return _plain(unit) or unit.key in language.given or unit.key in language.particles


def _by_title(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> tuple[int, Kind | None]:
    """Unknown words that a title, a demonym, a verb of speech or a title behind them shows to be a person's name."""
    end = at + 1
    while end < len(sentence) and end - at < 4:
        following = _at(sentence, end + 1)
        if _plain(sentence[end]) or _given(sentence[end], language):
            end += 1
        elif sentence[end].key in language.particles and following is not None and _goes_on(following, language):
            end += 1
        else:
            break
    length = end - at
    if length > 2 and not any(unit.key in language.particles for unit in sentence[at:end]):
        length = 2
    titled, direct = _titled(before)
    second = _at(sentence, at + 1)
    if length == 1 and direct and second is not None and (_short_name(second) or _demonym(second)):
        return 2, Kind.PERSON
    if length > 1 and (titled or _spoken(before, language) or _title_behind(sentence, at + length)):
        return length, Kind.PERSON
    own = sentence[at].text[0] not in language.grammar.prefixes
    if length == 1 and own and direct and _ends_or_verb(_at(sentence, at + 1)):
        return 1, Kind.PERSON
    return 0, None


def _titled(before: list[Unit]) -> tuple[bool, bool]:
    """Whether the words before are a title ("the coach of the team, …"), and whether it stands directly before."""
    comma = False
    for step, unit in enumerate(reversed(before[-_TITLE_REACH:])):
        personal = unit.read("noun") is not None and any(
            sense.pos == "noun" and sense.form != "pl" and sense.classes & PERSONAL for sense in unit.senses
        )
        if personal:
            definite = step + 1 < len(before) and before[-step - 2].has("det")
            return True, definite and not comma and step == 0
        if unit.text == "," and step == 0:
            comma = True
        elif not (
            unit.candidates
            or unit.has("det")
            or unit.has("adj")
            or _owned(unit)
            or (unit.pos == "name" and unit.shown is not Kind.PERSON)
        ):
            return False, False
        elif _demonym(unit) and step == 0:
            return True, False
    return False, False


def _owned(unit: Unit) -> bool:
    return any(
        sense.pos == "noun" and sense.classes & {"team", "competition", "body", "department"} for sense in unit.senses
    )


def _demonym(unit: Unit) -> bool:
    return bool(unit.candidates) and all(candidate.demonym for candidate in unit.candidates)


def _spoken(before: list[Unit], language: Language) -> bool:
    speech = language.classes.get("speech", frozenset())
    return bool(before) and any(s.pos == "verb" and s.lemma in speech for s in before[-1].senses)


def _title_behind(sentence: list[Unit], end: int) -> bool:
    """Whether a comma and a title, or an age, follow."""
    unit, following, third = _at(sentence, end), _at(sentence, end + 1), _at(sentence, end + 2)
    if unit is None:
        return False
    if unit.pos == "age":
        return True
    if unit.text != ",":
        return False
    for title in (following, third if following is not None and following.has("det") else None):
        if title is not None and any(s.pos == "noun" and s.form != "pl" and s.classes & PERSONAL for s in title.senses):
            return True
    return False


def _follows_weak_given(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> bool:
    """Whether a word that is a given name and something else too is a name here: a plain word follows, or a title
    stands before it and a phrase ends behind the next word."""
    unit, following, third = sentence[at], _at(sentence, at + 1), _at(sentence, at + 2)
    if any(candidate.entity.kind is Kind.PERSON for candidate in unit.candidates):
        return False
    if any(sense.pos not in ("noun", "adj", "verb", "mark") for sense in unit.senses):
        return False
    if following is None or (at and sentence[at - 1].has("det") and len(sentence[at - 1].text) == 1):
        return False
    if _given(following, language):
        return True
    if _plain(following):
        return following.text[0] not in language.grammar.prefixes or _ends_or_verb(third)
    return _titled(before)[1] and _ends(third) and _word_as_surname(sentence, at + 1, True, language)


def _again(sentence: list[Unit], people: frozenset[str], surnames: frozenset[str], language: Language) -> list[Unit]:
    """The sentence with surnames of found persons marked, with and without prefix letters."""
    found: list[Unit] = []
    sentence = _rejoined(sentence, surnames)
    for index, unit in enumerate(sentence):
        if unit.shown is None and _is_surname(sentence, index, surnames):
            unit.pos, unit.candidates = "name", ()
        elif unit.shown is None and not unit.pos and not unit.candidates and len(unit.parts) == 1:
            if unit.key in surnames and all(sense.pos in ("noun", "adj") for sense in unit.senses):
                if not (unit.senses and found and found[-1].has("det") and found[-1].glued != unit.glued):
                    unit.pos = "name"
            elif not unit.senses and unit.key in people:
                unit.pos = "name"
            elif not unit.senses:
                cut = _cut(unit, people | surnames, language)
                if cut:
                    found += _split(unit, cut, language)
                    continue
        found.append(unit)
    return found


def _rejoined(sentence: list[Unit], surnames: frozenset[str]) -> list[Unit]:
    """The sentence with surnames that were taken for a prefix letter and a word made whole again."""
    found: list[Unit] = []
    for unit in sentence:
        before = found[-1] if found else None
        if before is not None and unit.glued and len(before.parts) == len(unit.parts) == 1:
            text = before.text + unit.text
            if key(text) in surnames and before.has("prep"):
                token = Token(before.start, unit.end, text, key(text), before.glued)
                found[-1] = Unit(
                    before.start, unit.end, text, token.key, False, before.glued, pos="name", parts=(token,)
                )
                continue
        found.append(unit)
    return found


def _is_surname(sentence: list[Unit], index: int, surnames: frozenset[str]) -> bool:
    """Whether a demonym, town or verb that is a surname of the article stands for the person here."""
    unit, before, following = sentence[index], _at(sentence, index - 1) if index else None, _at(sentence, index + 1)
    if unit.key not in surnames or len(unit.parts) > 1 or unit.pos:
        return False
    if unit.candidates:
        alone = before is None or not (before.has("det") or before.has("prep") or before.has("noun"))
        return alone and (_demonym(unit) or _short_name(unit))
    twice = following is not None and following.read("verb", "past", "fut") is not None
    marked = before is not None and before.has("prep") and unit.read("verb", "inf") is None
    return unit.has("verb") and (twice or marked)


def _cut(unit: Unit, people: frozenset[str], language: Language) -> int:
    token = unit.parts[0]
    for length in range(1, min(5, len(token.text) - 1)):
        if rest(token, length).key in people and stack(token.text[:length], language):
            return length
    return 0


def _split(unit: Unit, cut: int, language: Language) -> list[Unit]:
    token = unit.parts[0]
    last = rest(token, cut)
    letters = [
        Unit(t.start, t.end, t.text, t.key, False, t.glued, senses=language.words.get(t.key, ()), parts=(t,))
        for t in prefixes(token, cut, language)
    ]
    return [*letters, Unit(last.start, last.end, last.text, last.key, False, True, pos="name", parts=(last,))]


def _at(sentence: list[Unit], position: int) -> Unit | None:
    return sentence[position] if position < len(sentence) else None


def _plain(unit: Unit | None) -> bool:
    """A word that no lexicon and no register knows."""
    return (
        unit is not None
        and not (unit.pos or unit.senses or unit.candidates)
        and len(unit.key) > 1
        and unit.text[0].isalpha()
    )


def _given(unit: Unit, language: Language) -> bool:
    """A given name that is nothing else."""
    return unit.key in language.given and not unit.senses and not unit.candidates and not unit.pos


def _short_name(unit: Unit) -> bool:
    return (
        bool(unit.candidates)
        and " " not in unit.key
        and not _demonym(unit)
        and all(c.entity.kind in _SHORT for c in unit.candidates)
    )


def _town(unit: Unit | None) -> bool:
    return unit is not None and any("town" in sense.classes for sense in unit.senses)


def _is_verb(unit: Unit) -> bool:
    return unit.has("verb") or unit.has("prep") or unit.has("det") or unit.has("coord")


def _ends(unit: Unit | None) -> bool:
    return unit is None or (len(unit.text) == 1 and not unit.text.isalnum())


def _ends_or_verb(unit: Unit | None) -> bool:
    return _ends(unit) or (
        unit is not None and (unit.has("verb") or unit.has("prep") or unit.has("rel") or unit.has("coord"))
    )
