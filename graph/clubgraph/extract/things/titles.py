"""All names → the championship and the cup of each land, by the word for such a title and the land."""

from collections.abc import Mapping

from clubgraph.lexicon import Candidate, Language, Names
from clubgraph.model import Kind

OF_LAND = "="  # the word for the league that a land's "title" and its "champions" are of
OF_CLUBS, OF_NATIONS = "clubs", "nations"  # of what a continent's champions are
Titles = Mapping[tuple[str, str], Candidate]


def titles_of(language: Language, names: Names) -> Titles:
    """The competitions whose name is a word for a title and the name of their land ("championship of Israel",
    "Spanish league")."""
    before = language.grammar.complement == "before"
    if not (language.grammar.construct or before or language.grammar.accents):
        return {}
    wanted = {"title"} if language.grammar.construct else {"title", "competition"}
    words = {
        word: sense.lemma
        for word, senses in language.words.items()
        for sense in senses
        if sense.pos == "noun" and wanted & sense.classes and sense.form == "sing"
    }
    found: dict[tuple[str, str], Candidate] = {}
    for name in names.competitions:
        land, _, word = name.rpartition(" ") if before else name.partition(" ")[::-1]
        for candidate in names.by_key.get(name, ()) if word in words and land else ():
            country = candidate.entity.country
            lands = {place.entity.id for place in names.by_key.get(land, ())}
            if candidate.entity.kind is Kind.COMPETITION and country in lands and country is not None:
                found[words[word], country] = candidate
    leagues, alike = (language.classes.get(name, frozenset()) for name in ("league_words", "championship_words"))
    for (word, country), candidate in list(found.items()):
        for other in (OF_LAND, *alike) if word in leagues else ():
            found.setdefault((other, country), candidate)
    return _of_continents(language, names) | _of_words(language, names) | found


def _of_words(language: Language, names: Names) -> dict[tuple[str, str], Candidate]:
    """The cups of clubs and of nations by the words of a language for the continents: "europa=liga_de_campeones"."""
    found: dict[tuple[str, str], Candidate] = {}
    for kind, words in ((OF_CLUBS, "club_cups"), (OF_NATIONS, "nation_cups")):
        for word in sorted(language.classes.get(words, ())):
            land, _, name = word.partition("=")
            cups = (c for c in names.by_key.get(name, ()) if c.entity.kind is Kind.COMPETITION and not c.weak)
            for cup in cups if name else ():
                found.setdefault((kind, land), cup)
    return found


def _of_continents(language: Language, names: Names) -> dict[tuple[str, str], Candidate]:
    """The cups of clubs and of nations by the continent of their names: "African Champions League", "Asian Cup"."""
    found: dict[tuple[str, str], Candidate] = {}
    for kind, words in ((OF_CLUBS, "club_cups"), (OF_NATIONS, "nation_cups")):
        for name in sorted(names.competitions):
            lands = [
                land for word in sorted(language.classes.get(words, ())) if (land := _beside(name, word, language))
            ]
            for land in lands:
                known = (place for place in names.by_key.get(land, ()) if place.entity.kind is Kind.PLACE)
                places = [place.entity.id for place in known if place.demonym or language.grammar.construct]
                places += [land] if land in language.classes.get("world_words", ()) else []
                cups = (c for c in names.by_key[name] if c.entity.kind is Kind.COMPETITION and c.entity.country is None)
                for cup in cups if places else ():
                    if found.get((OF_CLUBS, places[0])) != cup:  # the European Cup is no cup of nations
                        found.setdefault((kind, places[0]), cup)
    return found


def _beside(name: str, word: str, language: Language) -> str:
    """What stands with a word for a cup in its name: before it ("African Champions League"), in Hebrew behind it."""
    if language.grammar.construct:
        return name.removeprefix(f"{word} ") if name.startswith(f"{word} ") else ""
    return name.removesuffix(f" {word}") if name.endswith(f" {word}") else ""
