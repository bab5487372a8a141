"""The kinds of things, and the folder of the identifiers of each."""

from enum import StrEnum


class Kind(StrEnum):
    """What a thing is; the value is its class in the ontology."""

    PERSON = "Person"
    PERSON_GROUP = "PersonGroup"
    CLUB = "Club"
    TEAM = "Team"
    NATIONAL_TEAM = "NationalTeam"
    CLUB_GROUP = "ClubGroup"
    COMPETITION = "Competition"
    EDITION = "Edition"
    GOVERNING_BODY = "GoverningBody"
    OUTLET = "Outlet"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    VENUE = "Venue"
    AWARD = "Award"
    EVENT = "Event"


# The path segment of a thing's identifier: `club/inter-miami`.
FOLDER = {
    Kind.PERSON: "person",
    Kind.PERSON_GROUP: "group",
    Kind.CLUB: "club",
    Kind.TEAM: "team",
    Kind.NATIONAL_TEAM: "team",
    Kind.CLUB_GROUP: "group",
    Kind.COMPETITION: "comp",
    Kind.EDITION: "edition",
    Kind.GOVERNING_BODY: "body",
    Kind.OUTLET: "outlet",
    Kind.ORGANIZATION: "org",
    Kind.PLACE: "place",
    Kind.VENUE: "venue",
    Kind.AWARD: "award",
    Kind.EVENT: "event",
}
