"""Text → claims: pure functions that know no RDF and no language.

Each folder is one stage and takes what the ones before it give:

    units       tokens → words, names and numbers with all that they may be
    names       names that no register knows, by capitals, titles and given names
    tags        one part of speech for each word
    things      the persons, clubs and competitions that the names stand for
    phrases     noun phrases and verb groups
    clauses     who does what to whom; lists and appositions
    references  whom “he”, “the club” and “the Argentine” mean; who speaks a quotation
    matching    the patterns of the rules over the phrases
    stance      how a reading is meant: stated, planned, wished, denied, only reported
    readings    all of it over one article
    claims      a reading as a claim, with its time, qualifiers and tier

`reader.Reader` runs them in this order; `claims.extraction` makes claims of what it read.
"""
