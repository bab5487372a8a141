-- What triples say of claims and of what follows from them, as it comes; the tables of columns.sql are filled from it.
CREATE TEMP TABLE told_claim (
  name TEXT, statement TEXT, article TEXT, modality TEXT, polarity TEXT, attribution TEXT, speaker TEXT, tier TEXT,
  quote TEXT, language TEXT, ended INTEGER
);
CREATE TEMP TABLE told_statement (name TEXT PRIMARY KEY, subject TEXT, relation TEXT, object TEXT) WITHOUT ROWID;
CREATE TEMP TABLE told_day (article TEXT PRIMARY KEY, day TEXT) WITHOUT ROWID;
CREATE TEMP TABLE told_author (speaker TEXT PRIMARY KEY) WITHOUT ROWID;
-- Whose row is to be made anew.
CREATE TEMP TABLE told_speaker (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE told_past (relation TEXT PRIMARY KEY, past TEXT) WITHOUT ROWID;
CREATE TEMP TABLE told_support (
  name TEXT PRIMARY KEY, statement TEXT, modality TEXT, polarity TEXT, relation TEXT, articles TEXT, languages TEXT,
  dated TEXT, claims TEXT
) WITHOUT ROWID;
CREATE TEMP TABLE told_disagreement (name TEXT PRIMARY KEY, kind TEXT, one TEXT, other TEXT) WITHOUT ROWID;
-- Every claim on a side of a disagreement: 1 is that of `one`, 2 that of `other`.
CREATE TEMP TABLE told_side (name TEXT, side INTEGER, claim TEXT);
