"""What Hebrew leaves unsaid or writes together is read: club words alone, fused pronouns, unspoken subjects, titles."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.model import Value
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.language import language_of
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("he"), names(gazetteer()), rules())

ROWS = [
    # a club word alone means the club of the article
    ("הפועל ירושלים ניצחה. בשבת תפגוש הפועל את בני סכנין.", "plays", "הפועל ירושלים", "בני סכנין"),
    # "the local one" is that of the town in the sentence
    ("ביבנה יארח מכבי המקומי את הפועל טבריה.", "plays", "מכבי יבנה", "הפועל טבריה"),
    # a pronoun written together with its preposition
    ("ערן גל התאמן. המאמן דן כהן נפגש עמו.", "spokeWith", "דן כהן", "ערן גל"),
    ("ב-1998 חתם ערן גל במכבי חיפה, עמה זכה בגביע המדינה.", "won", "מכבי חיפה", "גביע המדינה"),
    # a verb without a subject goes on with the person, or with the club
    ("ערן גל פרש מכדורגל. ב-1998 חתם במכבי חיפה.", "transfersTo", "ערן גל", "מכבי חיפה"),
    ("מכבי חיפה התאמנה. בשבת ניצחה 1:2 את מכבי נתניה.", "defeated", "מכבי חיפה", "מכבי נתניה"),
    # two adjectives with "and" between them are one description
    ("ההצלחה של ערן גל, השוער הוותיק והמנוסה של חדרה, היתה גדולה.", "playsFor", "ערן גל", "הפועל חדרה"),
    # a paragraph that presents a club is about that one
    (
        "מכבי חיפה היא קבוצת כדורגל מהעיר חיפה. הקבוצה הוקמה ב-1913.\n\n"
        'בית"ר ירושלים היא קבוצת כדורגל מירושלים. הקבוצה הוקמה ב-1936. כמו כן, זכתה הקבוצה בגביע הטוטו.',
        "won",
        'בית"ר ירושלים',
        "גביע הטוטו",
    ),
    # a role inside a phrase, and behind a comma whose it is
    ("הצהרות שחקן הפועל חיפה, צבי קפלן, עוררו זעם.", "playsFor", "צבי קפלן", "הפועל חיפה"),
    # whom a text tells of alone is meant by every verb without a subject
    (
        "ערן גל נולד בלוד. משם עבר לגרנדה ב-2016. שנה מאוחר יותר חתם בברצלונה. ב-2021 עבר למכבי חיפה.",
        "transfersTo",
        "ערן גל",
        "מכבי חיפה",
    ),
    # the club of an official who does it; names that are words, between commas behind a title
    ('אחרי ההפסד לבני סכנין פיטר יו"ר הפועל עכו, אשר אלון, את המאמן דן כהן.', "leaves", "דן כהן", "הפועל עכו"),
    ("חלוצו של מכבי יבנה, שלום תקוה, צפוי לעבור להפועל עכו.", "transfersTo", "שלום תקוה", "הפועל עכו"),
    # "the side from the north" goes on with the article's, where no other is near
    ("הפועל עכו מחפשת מאמן. הקבוצה מהצפון נפרדה אתמול מדן כהן.", "leaves", "דן כהן", "הפועל עכו"),
    # those of a town are the side of it that was named
    ('הפועל עכו אירחה את בית"ר נתניה. העכואים ניצחו את הנתנייתים 0:2.', "defeated", "הפועל עכו", 'בית"ר נתניה'),
    ("הפועל קטמון ניצחה. הירושלמים החתימו את ערן גל.", "transfersTo", "ערן גל", "הפועל קטמון"),
    # the league before a colon is that of the clubs whose matches stand behind it, and in the title above
    ("ליגת העל לנוער: הפועל עכו ניצחה את הפועל חיפה 0:1.", "inLeague", "הפועל חיפה", "ליגת העל לנוער"),
    ("מכבי חיפה סחטה 1:1 מול מכבי תל אביב\n\nליגת העל: ערן גל כבש.", "inLeague", "מכבי תל אביב", "ליגת העל"),
    # "last" is no "who moved", nor the other way about
    ("המאמן הזמין את ערן גל שעבר ממכבי חיפה לאלופת הונגריה פרנצווארוש.", "transfersTo", "ערן גל", "פרנצווארוש"),
    ("בעונה שעברה שיחק ערן גל במכבי חיפה.", "playsFor", "ערן גל", "מכבי חיפה"),
    ("ערן גל, שחזר למכבי חיפה, דיבר.", "transfersTo", "ערן גל", "מכבי חיפה"),
    # a clause in front takes the subject of the main one; "we" is who speaks; "her" is no subject of the verb
    ("לאחר שגברה על בני סכנין, מכבי חיפה תארח את הפועל עכו.", "defeated", "מכבי חיפה", "בני סכנין"),
    ('"ניצחנו את הפועל עכו", אמר מאמן מכבי חיפה, ערן גל.', "defeated", "מכבי חיפה", "הפועל עכו"),
    ("ריאל מדריד פגשה את ברצלונה וניצחה אותה 1:2.", "defeated", "ריאל מדריד", "ברצלונה"),
    # a verb left out behind its next subject
    ("יובנטוס מתארחת בבולוניה ומילאן באטאלנטה.", "plays", "מילאן", "אטאלנטה"),
    # champions of a continent or the world, and the leaders of a league, by their name beside it
    ("מילאן, אלופת אירופה, ניצחה.", "won", "מילאן", "ליגת האלופות"),
    ("אלופת העולם ארגנטינה תפגוש את צרפת.", "won", "ארגנטינה", "מונדיאל"),
    ("מוליכת ליגת העל הפועל באר שבע מעדה.", "inLeague", "הפועל באר שבע", "ליגת העל"),
    ("נאפולי אלופת איטליה!", "won", "נאפולי", "סרייה א'"),
    # the side that is led to a final loses it, and its coach does not
    ("ערן גל הוליך את צ'לסי לגמר ליגת האלופות, שבו הפסידה לארסנל.", "defeated", "ארסנל", "צ'לסי"),
    ('המאמן ערן גל, שמאמן את מכבי חיפה, אמר: "ניצחנו את הפועל עכו".', "defeated", "מכבי חיפה", "הפועל עכו"),
    # who did something to us is another
    ('ערן גל, מאמן מכבי חיפה, דיבר על הפועל עכו: "הם ניצחו אותנו".', "defeated", "הפועל עכו", "מכבי חיפה"),
    # "but" begins something else
    ("ליאו מסי כבש מול צ'ילה, אבל ארגנטינה תשחק נגד ניו זילנד.", "plays", "ארגנטינה", "ניו זילנד"),
    # a time of day is no score
    ("ב-20:30 מכבי חיפה תארח את הפועל עכו.", "plays", "מכבי חיפה", "הפועל עכו"),
    # a championship is that of the club's land
    ("ערן גל זכה בשתי אליפויות עם מכבי חיפה.", "won", "מכבי חיפה", "ליגת העל"),
    # sides that belong to one noun
    ("ערן גל, לשעבר שחקן ברצלונה ומכבי חיפה, דיבר.", "playsFor", "ערן גל", "מכבי חיפה"),
    # an unknown name with the word for its land is a club
    ("הקשר ערן גל עבר לנאסיונל הפורטוגלית.", "transfersTo", "ערן גל", "נאסיונל"),
    # a town behind the word "city", a relative clause of what a side is said to be
    ("הפועל עפולה היא קבוצת כדורגל המייצגת את העיר עפולה.", "basedIn", "הפועל עפולה", "עפולה"),
    ("מכבי חיפה היא קבוצת כדורגל המשחקת בליגת העל.", "inLeague", "מכבי חיפה", "ליגת העל"),
    # "who plays" and "who coaches", written like "the match" and "the coach"
    ("ערן גל, המשחק בהפועל רמת גן, נפצע.", "playsFor", "ערן גל", "הפועל רמת גן"),
    ("ערן גל, המאמן את מכבי חיפה מאז 2020, ניצח.", "coaches", "ערן גל", "מכבי חיפה"),
    # "is" left out; names behind a colon
    ("ערן גל ומאיר לוי בסגל ישראל.", "playsFor", "מאיר לוי", "ישראל"),
    ("שלושה שחקני מכבי חיפה זומנו: ערן גל, מאיר לוי ואבי כהן.", "playsFor", "אבי כהן", "מכבי חיפה"),
    ("הבעלים החדש של צ'לסי: ערן גל", "owns", "ערן גל", "צ'לסי"),
    # a caption; a label; a verb that is a noun too, behind "and"; people with an adjective before a name
    ("ליאו מסי וברצלונה", "playsFor", "ליאו מסי", "ברצלונה"),
    ("ליגה לאומית: הפועל רמת גן ניצחה את בני יהודה.", "inLeague", "בני יהודה", "ליגה לאומית"),
    ("מכבי חיפה היא מועדון שנמנה עם הוותיקים ומשחק בליגת העל.", "inLeague", "מכבי חיפה", "ליגת העל"),
    ("הגרמני הבין-לאומי רודי פלר הבקיע פעמיים.", "nationality", "רודי פלר", "גרמניה"),
    # "to the credit of", written like "to win"
    ("לזכות הפועל באר שבע גביע המדינה.", "won", "הפועל באר שבע", "גביע המדינה"),
    # a relative clause of him whose role is in the side; "there", written like "name"; "from", like "immediate"
    ("ערן גל, הקפטן של הפועל רמת גן, שהאריך את חוזהו במועדון, נפצע.", "renewsWith", "ערן גל", "הפועל רמת גן"),
    ("ערן גל עבר למכבי חיפה, ושם זכה בגביע המדינה.", "won", "ערן גל", "גביע המדינה"),
    ("ערן גל רכש 60% ממניות הפועל תל אביב מידי אבי כהן.", "owns", "ערן גל", "הפועל תל אביב"),
    # nouns for deeds with "his" and "her"
    ("שובו של ערן גל למכבי תל אביב הוכרז אתמול.", "transfersTo", "ערן גל", "מכבי תל אביב"),
    ("הפועל עפולה הבטיחה את הישארותה בליגת העל.", "inLeague", "הפועל עפולה", "ליגת העל"),
    # who is no longer, was
    ("ערן גל אינו עוד מאמן מכבי חיפה.", "coaches", "ערן גל", "מכבי חיפה"),
    # whose coach somebody is
    ("מכבי חיפה, שמאמנה הוא ערן גל, ניצחה.", "coaches", "ערן גל", "מכבי חיפה"),
    # unknown names behind a role with a time between
    (
        "קשר מכבי חיפה בעונה החולפת, קלאודימור פריירה, קרוב לחתימה בברצלונה.",
        "playsFor",
        "קלאודימור פריירה",
        "מכבי חיפה",
    ),
    # who is to do something, behind the word for it
    ("צפויים קרלוס טבס ופרננדו יורנטה לעזוב את יובנטוס.", "leaves", "קרלוס טבס", "יובנטוס"),
    # a pair that parts is no object of the verb before
    ("הפועל עפולה הביסה את מכבי יפו, מכבי הרצליה והפועל עכו נפרדו ב-0:0.", "drewWith", "מכבי הרצליה", "הפועל עכו"),
    # a list behind "among them" is no subject of a verb of one
    ("מאיר כהן שיחק בלא מעט מועדונים ביניהם מכבי הרצליה, בני סכנין והפועל עפולה.", "playsFor", "מאיר כהן", "בני סכנין"),
    # where a career led him
    ("רמי גרשון פרש מכדורגל אחרי קריירה שלקחה אותו לסלטיק.", "playsFor", "רמי גרשון", "סלטיק"),
    # who is due to join, behind an apposition
    ("רותם קלר, שחקנה של מכבי נתניה, מועמד להצטרף לבני סכנין.", "transfersTo", "רותם קלר", "בני סכנין"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "target"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_what_hebrew_leaves_unsaid_is_read(text: str, relation: str, subject: str, target: str) -> None:
    assert language_of(text) == "he"
    assert (relation, subject, target) in _said(text)


def test_who_was_included_too_is_not_whom_the_text_goes_on_with() -> None:
    said = _said("ערן גל כינס את סגל מכבי חיפה. עוד מי שנכלל בסגל הוא הקפטן, דן כהן.")
    assert ("playsFor", "ערן גל", "מכבי חיפה") not in said


def test_a_sum_that_a_club_paid_is_no_buyer() -> None:
    said = _said("החלוץ ערן גל התאמן. מכבי חיפה דורשת סכום ששילמה כשרכשה אותו מברצלונה.")
    assert ("transfersTo", "ערן גל", "מכבי חיפה") in said


def test_what_stands_beside_is_not_read() -> None:
    said = _said("הפועל עפולה הביסה את מכבי יפו, מכבי הרצליה והפועל עכו נפרדו ב-0:0.")
    assert ("defeated", "הפועל עפולה", "מכבי הרצליה") not in said
    said = _said('נשיא רומא, פאלוטה: "הוא נכשל".')
    assert ("presidentOf", "פאלוטה", "רומא") in said
    said = _said("החלוץ ששיחק תחת דייגו פלורס וברק בכר עבר לברצלונה.")
    assert ("transfersTo", "ברק בכר", "ברצלונה") not in said


def _said(text: str) -> set[tuple[str, str, str]]:
    found = set()
    for reading in READER.read(text).readings:
        subject, target = (reading.candidate.arguments.get(name) for name in ("s", "o"))
        if isinstance(subject, Filler) and isinstance(target, Filler):
            found.add((reading.candidate.rule.relation, subject.thing.label, target.thing.label))
    return found


def test_each_note_of_a_digest_has_a_side_of_its_own() -> None:
    said = _said(
        "מכבי חיפה חזרה לאימונים\n\nהמאמן ערן גל דיבר עם השחקנים לפני המשחק מול ברצלונה ונתן להם יום חופש נוסף.\n\n"
        "ברצלונה הפסידה שוב\n\nהמאמן מאיר כהן נשאר אופטימי גם אחרי ההפסד השלישי ברציפות שלו העונה, הרביעי בסך הכול."
    )
    assert {(s, o) for relation, s, o in said if relation == "coaches"} == {
        ("ערן גל", "מכבי חיפה"),
        ("מאיר כהן", "ברצלונה"),
    }


def test_a_report_below_another_is_on_a_side_of_its_own() -> None:
    first = "מכבי חיפה ניצחה אתמול. " + "מכבי חיפה שיחקה טוב ותמשיך לשחק כך גם בשבוע הבא. " * 8
    second = "ברצלונה התאמנה אתמול. " + "המאמן מאיר כהן היה מרוצה מן האימון הארוך שהיה לו שם. " * 8
    assert ("coaches", "מאיר כהן", "ברצלונה") in _said(f"{first}\n\n{second}")


def test_a_counted_word_for_players_means_as_many_as_were_just_named() -> None:
    said = _said("ערן גל ומאיר לוי הושעו אתמול. שני הקשרים של מכבי חיפה איחרו לאימון.")
    assert {s for relation, s, o in said if (relation, o) == ("playsFor", "מכבי חיפה")} == {"ערן גל", "מאיר לוי"}
    said = _said("ערן גל ומאיר לוי הושעו אתמול. שלושת הקשרים של מכבי חיפה איחרו לאימון.")
    assert not {s for relation, s, o in said if relation == "playsFor"}


def test_an_institution_behind_a_title_is_one_name() -> None:
    said = _said('יו"ר איגוד שופטי הכדורגל ערן גל נפגש עם ראש עיריית אשדוד, מאיר לוי.')
    assert {("presidentOf", "ערן גל", "איגוד שופטי הכדורגל"), ("presidentOf", "מאיר לוי", "עיריית אשדוד")} <= said


def test_a_town_behind_a_role_is_the_club_of_the_article_there() -> None:
    said = _said("הפועל בית שאן תשחק בשבת. שחקן בית שאן, ערן גל, דיבר על כך.")
    assert ("playsFor", "ערן גל", "הפועל בית שאן") in said


def test_the_only_person_of_a_short_note_is_its_coach() -> None:
    said = _said(
        "ערן גל שוב מבקר את הנהלת מכבי חיפה\nהמאמן אמר אתמול שלא קיבל את השחקנים שביקש ושהסגל שלו קצר מדי העונה"
    )
    assert ("coaches", "ערן גל", "מכבי חיפה") in said


def test_whom_a_club_lets_go_played_for_it() -> None:
    assert ("playsFor", "ערן גל", "מכבי חיפה") in _said("מכבי חיפה שחררה את ערן גל.")
    assert ("playsFor", "ערן גל", "מכבי חיפה") not in _said("מכבי חיפה פיטרה את המאמן ערן גל.")


def test_a_squad_lists_the_players_of_its_side() -> None:
    said = _said("סגל הנבחרת: שוערים: ערן גל, מאיר לוי. מגנים: אבי כהן, יהודה כץ. ישראל תשחק מול ספרד.")
    players = {s for relation, s, o in said if (relation, o) == ("playsFor", "ישראל")}
    assert players == {"ערן גל", "מאיר לוי", "אבי כהן", "יהודה כץ"}
    said = _said("הבלם האורוגוואי של אתלטיקו מדריד, חוסה חימנס, נפצע.")
    assert {o for relation, _, o in said if relation == "playsFor"} == {"אתלטיקו מדריד"}


def test_a_side_that_names_its_coach_is_the_one_he_coaches() -> None:
    said = _said("ברצלונה הפסידה. ברצלונה כעסה. אתמול הודיעה מכבי חיפה על מינוי של ערן גל כמאמן הקבוצה.")
    assert {o for relation, s, o in said if (relation, s) == ("coaches", "ערן גל")} == {"מכבי חיפה"}


def test_a_verb_alone_says_what_the_last_person_was() -> None:
    said = _said("אורח השבוע הוא קשר העבר של מכבי תל אביב, ערן גל. היה שחקן מפתח במכבי חיפה.")
    assert ("playsFor", "ערן גל", "מכבי חיפה") in said
    said = _said("מאמן ברצלונה ערן גל, שזכה עם מכבי חיפה בגביע כשחקן, חזר.")
    assert ("coaches", "ערן גל", "מכבי חיפה") not in said


def test_who_leaves_a_post_need_not_have_played() -> None:
    assert ("playsFor", "ערן גל", "מכבי חיפה") not in _said("ערן גל צפוי לסיים את תפקידו במכבי חיפה")


def test_coaches_of_whom_nothing_tells_the_side_are_of_none() -> None:
    said = _said("מכבי חיפה ניצחה. מכבי חיפה חזרה. המאמנים ערן גל ומאיר לוי הגיעו לכנס.")
    assert not {s for relation, s, _ in said if relation == "coaches"}


def test_the_owner_of_one_side_by_name_owns_no_other() -> None:
    said = _said("מכבי חיפה זכתה. מכבי חיפה חגגה. הבעלים של הפועל חיפה, ערן גל, דיבר.")
    assert {o for relation, s, o in said if (relation, s) == ("owns", "ערן גל")} == {"הפועל חיפה"}


def test_an_opponent_is_no_side_that_is_known() -> None:
    said = _said("ערן גל עזב את מכבי חיפה. החלוץ חזר ליריבה העירונית.")
    assert ("transfersTo", "ערן גל", "מכבי חיפה") not in said


def test_who_ends_his_career_now_is_as_old_as_told() -> None:
    ages = {
        "ערן גל הודיע על פרישה מכדורגל בגיל 38.": {38},
        "ערן גל תולה את הנעליים בגיל 33.": {33},
        "ערן גל (חלוץ, 36)": {36},
        "בגיל 17 עבר ערן גל להפועל תל אביב.": set(),
        "ערן גל פרש ב-2010 בגיל 34.": set(),
    }
    for text, wanted in ages.items():
        told = (reading.candidate for reading in READER.read(text).readings)
        found = {one.arguments["o"] for one in told if one.rule.relation == "age"}
        assert {value.value for value in found if isinstance(value, Value)} == wanted, text


def test_who_resigns_need_not_have_played_and_a_land_told_next_is_no_seat() -> None:
    assert ("playsFor", "ערן גל", "מכבי נתניה") not in _said("ערן גל התפטר ממכבי נתניה.")
    said = _said("ערן גל הצטרף לברצלונה ובקטלוניה חשפו את הסכום.")
    assert not {o for relation, _, o in said if relation == "basedIn"}


def test_a_paragraph_that_goes_on_about_the_club_begins_no_report() -> None:
    said = _said(
        'הבעלים של בית"ר ירושלים, ערן גל, העביר כסף לקופת הקבוצה.\n'
        "בקבוצה חיכו להעברתו של הקשר, אבי כהן, לפולוניה ורשה.\n"
        "המאמן, יובל נעים, בחן שחקנים."
    )
    assert ("coaches", "יובל נעים", "פולוניה ורשה") not in said
