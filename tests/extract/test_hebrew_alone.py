"""One unknown Hebrew word that sounds like a name is one where its neighbours show it, of a person or of a side."""

import pytest

from clubgraph.extract.names.bare.names import bare_names
from clubgraph.extract.names.bare.sounds import sounds_of
from clubgraph.extract.names.weak import choose_candidates
from clubgraph.extract.units.cut import units
from clubgraph.extract.units.words import Words
from clubgraph.model import Kind
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.text import tokens

HEBREW = language("he")
NAMES = names(gazetteer())

SHOWN = [
    ("אתמול נפצע שליידרמן בקרסולו.", Kind.PERSON, ["שליידרמן"]),
    ("לאחר המשחק אמר סברדלובסקי: זה הגיע לנו.", Kind.PERSON, ["סברדלובסקי"]),
    ('זכרוביץ: "נילחם עד הסוף"', Kind.PERSON, ["זכרוביץ"]),
    ("גאמרסבאך ופודולצ'ק עוררו רושם טוב באימון.", Kind.PERSON, ["גאמרסבאך", "פודולצ'ק"]),
    ("את השערים הבקיעו מצ'ולסקי (70) ופרדריקסן (80).", Kind.PERSON, ["מצ'ולסקי", "פרדריקסן"]),
    ("לצד רוסינול ישחק גם החלוץ.", Kind.PERSON, ["רוסינול"]),
    ("ורמוט מחוץ לסגל, תאמאש בהרכב.", Kind.PERSON, ["ורמוט", "תאמאש"]),
    ("תורג'מן ובן שהר צפויים לפתוח.", Kind.PERSON, ["תורג'מן", "בן שהר"]),
    ('הוא הבטיח לנצח. "נילחם", אמר שפיגל.', Kind.PERSON, ["שפיגל"]),
    ("בלמים - טיבי, מזל, חבשי.", Kind.PERSON, ["טיבי", "מזל", "חבשי"]),
    ("לצד ערן שרייבר ישחק החלוץ.", Kind.PERSON, ["ערן שרייבר"]),
    ("מייד אחרי ההפסקה קבע מאנסיני 2 0.", Kind.PERSON, ["מאנסיני"]),
    ("לצזנה: קיוצי. לרומא: פלר, רוצקה.", Kind.PERSON, ["קיוצי", "פלר", "רוצקה"]),
    ("בהרכב יפתח שליידרמן.", Kind.PERSON, ["שליידרמן"]),
    ("גולן ומזרחי פתחו בהרכב.", Kind.PERSON, ["גולן", "מזרחי"]),
    ("פרץ כבש את השער השני.", Kind.PERSON, ["פרץ"]),
    ("מליקסון בספק למשחק.", Kind.PERSON, ["מליקסון"]),
    ("יוסי אבוקסיס בעט ודייק אבוקסיס יותר.", Kind.PERSON, ["יוסי אבוקסיס", "אבוקסיס"]),
    ("השחקנים היו: גולן, טאהא, טיבי, אוגו, רדי, ברדה.", Kind.PERSON, ["גולן", "טאהא", "טיבי", "אוגו", "רדי", "ברדה"]),
    ("גלאזבורו ניצחה אתמול במשחק החוץ.", Kind.CLUB, ["גלאזבורו"]),
    ("מייקלפילד 3 גלאזבורו 3; הארטס 1 סלטיק 0.", Kind.CLUB, ["מייקלפילד", "גלאזבורו"]),
]
TRAPS = [
    "בלגן בסגל: הנשיא כועס על המאמן.",
    "בתקופתו כבש 205 שערים ופרץ לסגל.",
    "גשם ושלג הציפו את המגרש.",
    "שלום חזר לאזור והמשחקים נמשכו.",
    "הפסנתרנית ניגנה יצירות מוכרות לפני קהל נלהב.",
    "בעלי הדוכנים בשוק התלוננו על ירידה חדה במכירות.",
    "החזאי צופה התחממות קלה לקראת סוף השבוע.",
    "הקבוצה תטוס לאילת למחנה אימונים בן שבוע.",
]


def _shown(text: str, kind: Kind) -> list[str]:
    sentence = units(tokens(text), Words(HEBREW, NAMES))
    choose_candidates([sentence])
    found = bare_names([sentence], HEBREW, NAMES, sounds_of(HEBREW))[0]
    return [unit.text for unit in found if unit.shown is kind and unit.pos == "name"]


@pytest.mark.parametrize(("text", "kind", "expected"), SHOWN)
def test_a_lone_name_is_found_with_its_kind(text: str, kind: Kind, expected: list[str]) -> None:
    assert _shown(text, kind) == expected


@pytest.mark.parametrize("text", TRAPS)
def test_no_everyday_word_is_a_person(text: str) -> None:
    assert _shown(text, Kind.PERSON) == []


SPELT = [
    ("תוצאות אחרות: דאנפרמלין ניצחה.", "club/dunfermline-athletic"),
    ("הוא עבר לקופנהאגן אתמול.", "club/copenhagen"),
    ("הם ניצחו את ספרטק טרנאבה בחוץ.", "club/spartak-trnava"),
]


@pytest.mark.parametrize(("text", "club"), SPELT)
def test_a_club_is_known_by_how_its_name_sounds(text: str, club: str) -> None:
    sentence = units(tokens(text), Words(HEBREW, NAMES))
    choose_candidates([sentence])
    found = bare_names([sentence], HEBREW, NAMES, sounds_of(HEBREW))[0]
    assert club in {candidate.entity.id for unit in found for candidate in unit.candidates}


@pytest.mark.parametrize("text", ["הם מצאו פתרונות טובים.", "המאמן סנדרסון הגיע."])
def test_no_other_word_is_a_club_by_its_sound(text: str) -> None:
    sentence = units(tokens(text), Words(HEBREW, NAMES))
    choose_candidates([sentence])
    found = bare_names([sentence], HEBREW, NAMES, sounds_of(HEBREW))[0]
    assert not any(candidate.entity.kind is Kind.CLUB for unit in found for candidate in unit.candidates)


def test_a_list_that_begins_with_a_surname_holds_surnames() -> None:
    assert _shown("לעומתם: רוזנטל, אספה, לקאו ושכר זומנו", Kind.PERSON) == ["רוזנטל", "אספה", "לקאו", "שכר"]
    assert _shown("רונאלדו, כוח, מהירות ונחישות", Kind.PERSON) == ["רונאלדו"]
