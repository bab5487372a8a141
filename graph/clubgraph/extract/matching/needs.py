"""A value that the words of a phrase may carry → what the phrase must have for it."""

# values that only a name carries
BY_NAME = frozenset({"whose", "of", "land", "Home", "facing", "beaten", "level", "past", "standing", "beside"})


def need_of(wanted: str) -> str:
    """What a phrase must have to carry a value; one of the words that `has.had` gives."""
    if wanted in ("demonym", "native"):
        return "demonym"
    if wanted == "country":
        return "beside"
    how, space, _ = wanted.partition(" ")
    if wanted == "Home" or how == "land":
        return "head"
    return f"{how} " if space and how not in BY_NAME else how
