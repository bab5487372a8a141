"""The gazetteer's data: identifiers, kinds and references hold; names lead to the thing that the news means by them."""

import csv
import re
from collections import Counter, defaultdict
from functools import cache

import pytest

from clubgraph.ids import fold
from clubgraph.model import FOLDER, Kind
from clubgraph.places import KNOWLEDGE
from clubgraph.text import name_key

GAZETTEER = KNOWLEDGE / "gazetteer"
HEADER = ["id", "kind", "en", "es", "he", "weak", "of", "season", "country", "never", "note"]
HEBREW = re.compile("[\u0590-\u05ff]")
LATIN_LETTER = re.compile("[A-Za-zÀ-ɏ]")
Row = dict[str, str]

# Words that no name may consist of: with such a name every sentence would speak of the thing.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a an and are as at be but by for from had has have he her his if in is it its me my no not now of off on one or
        our out she so some than that the their them then there they this to too two up us was we were what when who
        will with you your
        al ante como con contra cuando de del desde donde el ella en entre era es esa ese esta este esto fue ha hay la
        las le les lo los mas muy ni nos o para pero por que se ser si sin sobre su sus tambien tras un una uno y ya yo
        של על את עם או גם כי זה זו לא כן הוא היא הם הן אני אנחנו אל עד אם רק כל יש אין מה מי אך אבל אחרי לפני בין היה
        """,
    )
)

# English news writes of the club and the city by this name alone; in Spanish it begins sentences. "US" in capitals is
# no pronoun, and the reader takes it for a name only where it is written so.
WEAK_STOP_WORDS = frozenset({("como", "weak"), ("us", "en")})

PAIRS = """
Man Utd = club/manchester-united
Man United = club/manchester-united
Manchester United FC = club/manchester-united
Man City = club/manchester-city
Spurs = club/tottenham-hotspur
Tottenham = club/tottenham-hotspur
Wolves = club/wolverhampton-wanderers
West Brom = club/west-bromwich-albion
QPR = club/queens-park-rangers
Nott'm Forest = club/nottingham-forest
Brighton and Hove Albion = club/brighton
Sheff Wed = club/sheffield-wednesday
Hibs = club/hibernian
Hearts = club/hearts
Inter = club/inter
Internazionale = club/inter
Juve = club/juventus
AC Milan = club/milan
Milan = club/milan
PSG = club/psg
Paris SG = club/psg
OM Marseille = club/marseille
Olympique Lyonnais = club/lyon
Lyon = club/lyon
Barça = club/barcelona
Barca = club/barcelona
FC Barcelona = club/barcelona
Atleti = club/atletico-madrid
Atlético de Madrid = club/atletico-madrid
Athletic Club = club/athletic-bilbao
Celta = club/celta-de-vigo
Celta Vigo = club/celta-de-vigo
Racing de Santander = club/racing-de-santander
Sporting de Gijón = club/sporting-gijon
Depor = club/deportivo-la-coruna
Oporto = club/porto
Sporting Lisbon = club/sporting-cp
Bayern = club/bayern-munich
Bayern München = club/bayern-munich
BVB = club/borussia-dortmund
Gladbach = club/borussia-monchengladbach
Cologne = club/koln
Schalke = club/schalke-04
Ajax Amsterdam = club/ajax
PSV Eindhoven = club/psv
Club Bruges = club/club-brugge
Besiktas = club/besiktas
Fenerbahce = club/fenerbahce
Olympiakos = club/olympiacos
Dynamo Kiev = club/dynamo-kyiv
Red Star Belgrade = club/red-star-belgrade
Crvena zvezda = club/red-star-belgrade
Steaua Bucharest = club/fcsb
Brondby = club/brondby
Bodo/Glimt = club/bodo-glimt
Slask Wroclaw = club/slask-wroclaw
Al-Hilal = club/al-hilal
Al Nassr = club/al-nassr
Inter Miami = club/inter-miami
Inter Miami CF = club/inter-miami
NYCFC = club/new-york-city-fc
LAFC = club/lafc
LA Galaxy = club/la-galaxy
DC United = club/dc-united
Montreal Impact = club/cf-montreal
Chivas = club/guadalajara
Tigres = club/tigres-uanl
Cruz Azul = club/cruz-azul
Pumas = club/pumas-unam
Rayados = club/monterrey
Boca = club/boca-juniors
River Plate = club/river-plate
Racing Club = club/racing-club
Vélez = club/velez-sarsfield
Newell's = club/newells-old-boys
Newells Old Boys = club/newells-old-boys
Peñarol = club/penarol
Colo Colo = club/colo-colo
Barcelona SC = club/barcelona-sc
Liga de Quito = club/ldu-quito
The Strongest = club/the-strongest
Alianza Lima = club/alianza-lima
Sporting Cristal = club/sporting-cristal
Flamengo = club/flamengo
Sao Paulo = club/sao-paulo
Gremio = club/gremio
Al Ahly = club/al-ahly
Gotham FC = club/gotham-fc
מכבי חיפה = club/maccabi-haifa
מכבי תל אביב = club/maccabi-tel-aviv
מכבי ת"א = club/maccabi-tel-aviv
הפועל באר שבע = club/hapoel-beer-sheva
בית"ר ירושלים = club/beitar-jerusalem
ביתר ירושלים = club/beitar-jerusalem
מ.ס. אשדוד = club/ms-ashdod
בני סכנין = club/bnei-sakhnin
עירוני קריית שמונה = club/ironi-kiryat-shmona
עירוני קרית שמונה = club/ironi-kiryat-shmona
הפועל פתח תקווה = club/hapoel-petah-tikva
הפועל פתח תקוה = club/hapoel-petah-tikva
צ'לסי = club/chelsea
צלסי = club/chelsea
מנצ'סטר יונייטד = club/manchester-united
מנצסטר סיטי = club/manchester-city
ליברפול = club/liverpool
אוורטון = club/everton
ריאל מדריד = club/real-madrid
ברצלונה = club/barcelona
בארסה = club/barcelona
סלטה ויגו = club/celta-de-vigo
ראסינג קלוב = club/racing-club
אינטר מיאמי = club/inter-miami
אינטר = club/inter
באיירן מינכן = club/bayern-munich
פריז סן ז'רמן = club/psg
קרוס אסול = club/cruz-azul
בוקה ג'וניורס = club/boca-juniors
אל הילאל = club/al-hilal
MLS = comp/mls
Major League Soccer = comp/mls
MLS Cup = comp/mls-cup
Liga MX = comp/liga-mx
Concachampions = comp/concacaf-champions-cup
CONCACAF Champions League = comp/concacaf-champions-cup
Libertadores = comp/copa-libertadores
Copa Libertadores de América = comp/copa-libertadores
Club World Cup = comp/club-world-cup
Mundial de Clubes = comp/club-world-cup
Carling Cup = comp/efl-cup
Carabao Cup = comp/efl-cup
UEFA Cup = comp/europa-league
European Cup = comp/champions-league
Champions League = comp/champions-league
DFB Pokal = comp/dfb-pokal
DFL-Supercup = comp/dfl-supercup
Serie A = comp/serie-a
Copa del Rey = comp/copa-del-rey
Eredivisie = comp/eredivisie
Süper Lig = comp/super-lig
Brasileirão = comp/brasileirao
World Cup = comp/world-cup
Copa America = comp/copa-america
Kings League = comp/kings-league
ליגת העל = comp/ligat-haal
גביע המדינה = comp/israel-state-cup
גביע הטוטו = comp/toto-cup
ליגת האלופות = comp/champions-league
קופה ליברטדורס = comp/copa-libertadores
מונדיאל = comp/world-cup
קינגס ליג = comp/kings-league
FIFA = body/fifa
CONMEBOL = body/conmebol
Concacaf = body/concacaf
AFA = body/afa
Comisión Europea = body/european-commission
קונמבול = body/conmebol
קונקאקא"ף = body/concacaf
אופ"א = body/uefa
ההתאחדות לכדורגל = body/ifa
Albiceleste = team/argentina
Azzurri = team/italy
Three Lions = team/england
Socceroos = team/australia
Matildas = team/australia-women
USMNT = team/united-states
USWNT = team/united-states-women
El Tri = team/mexico
selección argentina = team/argentina
נבחרת ישראל = team/israel
Spain U21 = team/spain-u21
Fort Lauderdale = place/fort-lauderdale
Estados Unidos = place/united-states
ארה"ב = place/united-states
Côte d'Ivoire = place/ivory-coast
Czech Republic = place/czechia
Holland = place/netherlands
Olé = outlet/ole
Marca = outlet/marca
Mundo Deportivo = outlet/mundo-deportivo
BBC Sport = outlet/bbc
L'Equipe = outlet/lequipe
Ballon d'Or = award/ballon-dor
כדור הזהב = award/ballon-dor
Pichichi = award/pichichi
Regular Season MVP = award/mls-mvp
MLS Cup MVP = award/mls-cup-mvp
Old Trafford = venue/old-trafford
Camp Nou = venue/camp-nou
בלומפילד = venue/bloomfield
Florida Blue Training Center = venue/florida-blue-training-center
"""

APART = """
Inter Miami != club/inter
אינטר מיאמי != club/inter
Internacional de Porto Alegre != club/inter
Racing de Santander != club/racing-club
Racing Club de Lens != club/racing-club
Racing Club de Montevideo != club/racing-club
Barcelona SC != club/barcelona
Barcelona de Guayaquil != club/barcelona
Barcelona != club/barcelona-sc
Lyon != club/leon-mexico
León != club/lyon
Everton != club/everton-vina-del-mar
Everton de Viña del Mar != club/everton
Liverpool != club/liverpool-montevideo
River Plate != club/river-plate-montevideo
River Plate de Montevideo != club/river-plate
Arsenal != club/arsenal-de-sarandi
Arsenal de Sarandí != club/arsenal
Celtic != club/celta-de-vigo
Chivas USA != club/guadalajara
Real Sociedad != club/real-madrid
Real Madrid Castilla != club/real-madrid
Atlético Nacional != club/nacional
América de Cali != club/america
Atlanta United != club/atalanta
Atalanta != club/atlanta-united
Santos Laguna != club/santos
Newcastle Jets != club/newcastle-united
Sporting Kansas City != club/sporting-cp
Independiente del Valle != club/independiente
Al-Hilal Omdurman != club/al-hilal
Inter Turku != club/inter
Hapoel Tel Aviv != club/maccabi-tel-aviv
MLS Cup != comp/mls
Russian Premier League != comp/premier-league
2. Bundesliga != comp/bundesliga
Austrian Bundesliga != comp/bundesliga
Brazilian Serie A != comp/serie-a
Scottish Championship != comp/championship
Women's World Cup != comp/world-cup
CAF Champions League != comp/champions-league
Club World Cup != comp/world-cup
FA Youth Cup != comp/fa-cup
Saudi Super Cup != comp/uefa-super-cup
La Roja != team/spain
La Roja != team/chile
"""

# Clubs that must be there at the least, by the country of their league.
ENOUGH = {
    "england": 110, "scotland": 25, "spain": 75, "italy": 60, "germany": 60, "france": 55, "portugal": 40,
    "netherlands": 30, "belgium": 25, "turkey": 35, "greece": 20, "russia": 30, "ukraine": 15, "saudi-arabia": 18,
    "israel": 60, "brazil": 55, "argentina": 55, "chile": 30, "colombia": 25, "uruguay": 20, "paraguay": 15,
    "bolivia": 15, "peru": 25, "ecuador": 18, "venezuela": 15, "mexico": 30, "united-states": 75, "canada": 10,
    "japan": 25, "china": 20, "australia": 12, "qatar": 10, "united-arab-emirates": 10, "austria": 12,
    "switzerland": 12, "denmark": 12, "sweden": 12, "norway": 12, "croatia": 8, "serbia": 10, "czechia": 12,
    "poland": 18, "romania": 15,
}  # fmt: skip


def _cells(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


@cache
def _rows() -> tuple[tuple[str, Row], ...]:
    """Every row of every file of names with its place, by file name and line."""
    found = []
    for path in sorted(GAZETTEER.glob("*.csv")):
        if path.name != "demonyms.csv":
            with path.open(encoding="utf-8", newline="") as file:
                found += [(f"{path.name}:{line}", row) for line, row in enumerate(csv.DictReader(file), 2)]
    return tuple(found)


@cache
def _demonyms() -> tuple[Row, ...]:
    with (GAZETTEER / "demonyms.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _strong() -> dict[str, set[str]]:
    """The things a folded name may mean without other evidence."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, row in _rows():
        weak = {fold(name) for name in _cells(row["weak"])}
        for name in (name for language in ("en", "es", "he") for name in _cells(row[language])):
            if fold(name) not in weak:
                found[fold(name)].add(row["id"])
    return found


def _pairs(text: str, sign: str) -> list[tuple[str, str]]:
    return [(name, identifier) for name, identifier in (line.split(sign) for line in text.strip().splitlines())]


def test_there_is_a_gazetteer_of_the_size_promised() -> None:
    kinds = Counter(row["kind"] for _, row in _rows())
    assert kinds["Club"] >= 1500
    assert kinds["Competition"] >= 300
    assert kinds["NationalTeam"] >= 210
    assert kinds["Place"] >= 700
    assert kinds["Venue"] >= 200


@pytest.mark.parametrize("path", sorted(GAZETTEER.glob("*.csv")), ids=lambda path: path.name)
def test_files_have_the_one_header_and_line_ends(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_bytes().decode("utf-8")
    expected = "place,en,es,he" if path.name == "demonyms.csv" else ",".join(HEADER)
    assert text.splitlines()[0] == expected
    assert "\r" not in text
    assert text.endswith("\n")


def test_identifiers_are_unique_over_all_files() -> None:
    assert [identifier for identifier, n in Counter(row["id"] for _, row in _rows()).items() if n > 1] == []


def test_kinds_are_known_and_stand_in_their_folder() -> None:
    wrong = [
        f"{place} {row['id']} {row['kind']}"
        for place, row in _rows()
        if not re.fullmatch(rf"{FOLDER[Kind(row['kind'])]}/[a-z0-9]+(-[a-z0-9]+)*", row["id"])
    ]
    assert wrong == []


@pytest.mark.parametrize("column", ["of", "country"])
def test_references_lead_to_a_row(column: str) -> None:
    known = {row["id"] for _, row in _rows()}
    assert [f"{place} {row[column]}" for place, row in _rows() if row[column] and row[column] not in known] == []


def test_every_club_and_team_has_a_country_and_every_thing_an_english_label() -> None:
    wanted = {"Club", "Team", "NationalTeam"}
    assert [place for place, row in _rows() if row["kind"] in wanted and not row["country"]] == []
    assert [place for place, row in _rows() if not row["en"]] == []


def test_no_strong_name_is_shared_within_a_kind() -> None:
    kind = {row["id"]: row["kind"] for _, row in _rows()}
    shared = {
        name: sorted(things)
        for name, things in _strong().items()
        if max(Counter(kind[thing] for thing in things).values()) > 1
    }
    assert shared == {}


def test_no_name_is_a_stop_word_or_too_short() -> None:
    wrong = [
        f"{place} {name}"
        for place, row in _rows()
        for column in ("en", "es", "he", "weak", "never")
        for name in _cells(row[column])
        if len(fold(name).replace(" ", "")) < 2
        or (fold(name) in STOP_WORDS and (fold(name), column) not in WEAK_STOP_WORDS)
    ]
    assert wrong == []


def test_weak_names_are_not_also_given_as_strong_ones() -> None:
    wrong = [
        f"{place} {name}"
        for place, row in _rows()
        for name in _cells(row["weak"])
        if fold(name) in {fold(own) for column in ("en", "es", "he") for own in _cells(row[column])}
    ]
    assert wrong == []


def test_no_name_stands_twice_in_a_language_and_none_has_stray_space() -> None:
    """A spelling that the reader takes apart otherwise ("Cup Winners Cup") is another name."""
    wrong = [
        f"{place} {column}"
        for place, row in _rows()
        for column in ("en", "es", "he", "weak")
        if len({(fold(name), name_key(name)) for name in _cells(row[column])})
        != len(row[column].split("|")) * bool(row[column])
        or any(name != " ".join(name.split()) for name in _cells(row[column]))
    ]
    assert wrong == []


def test_names_are_written_in_the_script_of_their_language() -> None:
    hebrew = [f"{p} {name}" for p, row in _rows() for name in _cells(row["he"]) if not HEBREW.search(name)]
    latin = [
        f"{p} {name}"
        for p, row in _rows()
        for column in ("en", "es")
        for name in _cells(row[column])
        if HEBREW.search(name) or not re.search(r"\w", name)
    ]
    assert hebrew + latin == []


def test_nothing_bears_a_name_that_it_must_never_be_read_as() -> None:
    wrong = [
        f"{place} {name}"
        for place, row in _rows()
        for name in _cells(row["never"])
        if fold(name) in {fold(own) for column in ("en", "es", "he", "weak") for own in _cells(row[column])}
    ]
    assert wrong == []


@pytest.mark.parametrize(("country", "least"), sorted(ENOUGH.items()))
def test_leagues_have_their_clubs(country: str, least: int) -> None:
    assert sum(row["kind"] == "Club" and row["country"] == f"place/{country}" for _, row in _rows()) >= least


def test_clubs_of_israel_have_hebrew_names() -> None:
    israeli = [row for _, row in _rows() if row["kind"] == "Club" and row["country"] == "place/israel"]
    assert [row["id"] for row in israeli if not row["he"]] == []


def test_every_country_has_its_national_team_and_demonyms() -> None:
    teams = {row["country"] for _, row in _rows() if row["kind"] == "NationalTeam"}
    demonyms = {row["place"] for row in _demonyms()}
    for country in ("argentina", "israel", "spain", "england", "northern-ireland", "united-states", "south-korea"):
        assert f"place/{country}" in teams
        assert f"place/{country}" in demonyms


def test_demonyms_are_of_known_places_and_in_their_script() -> None:
    known = {row["id"] for _, row in _rows()}
    assert len(_demonyms()) >= 200
    assert [row["place"] for row in _demonyms() if row["place"] not in known] == []
    assert [row["place"] for row in _demonyms() for name in _cells(row["he"]) if not HEBREW.search(name)] == []
    latin = [name for row in _demonyms() for column in ("en", "es") for name in _cells(row[column])]
    assert [name for name in latin if HEBREW.search(name) or not LATIN_LETTER.search(name)] == []


@pytest.mark.parametrize(
    ("language", "word", "place"),
    [
        ("en", "Argentine", "argentina"),
        ("en", "Argentinian", "argentina"),
        ("en", "Spaniard", "spain"),
        ("en", "Dutchman", "netherlands"),
        ("en", "South American", "south-america"),
        ("es", "argentina", "argentina"),
        ("es", "francesas", "france"),
        ("es", "españoles", "spain"),
        ("es", "alemana", "germany"),
        ("he", "ארגנטינאית", "argentina"),
        ("he", "ברזילאים", "brazil"),
        ("he", "דרום אמריקאי", "south-america"),
    ],
)
def test_demonyms_name_one_place(language: str, word: str, place: str) -> None:
    found = [row["place"] for row in _demonyms() if fold(word) in {fold(name) for name in _cells(row[language])}]
    assert found == [f"place/{place}"]


@pytest.mark.parametrize(("name", "identifier"), _pairs(PAIRS, " = "))
def test_names_of_the_news_lead_to_their_thing(name: str, identifier: str) -> None:
    folder = identifier.partition("/")[0]
    assert {thing for thing in _strong().get(fold(name), set()) if thing.startswith(f"{folder}/")} == {identifier}


@pytest.mark.parametrize(("name", "identifier"), _pairs(APART, " != "))
def test_names_that_look_alike_stay_apart(name: str, identifier: str) -> None:
    assert identifier not in _strong().get(fold(name), set())
    assert identifier in {row["id"] for _, row in _rows()}
