-- The claims of a graph as columns, with an index of every three letters of their quotes. Nodes are IRIs without their
-- base, or literals as N-Triples writes them; several in one cell stand apart by spaces. Claims are numbered in the
-- order of articles and names, so that a search gives its first rows without sorting all.
PRAGMA page_size = 16384; -- rows that a search finds lie scattered, and each page is one reading
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, article TEXT NOT NULL, day TEXT, subject TEXT NOT NULL,
  relation TEXT NOT NULL, object TEXT NOT NULL, modality TEXT NOT NULL, polarity TEXT NOT NULL,
  attribution TEXT NOT NULL, speaker TEXT NOT NULL, author INTEGER NOT NULL, tier TEXT NOT NULL, quote TEXT NOT NULL,
  language TEXT NOT NULL
);
CREATE INDEX claim_by_day ON claim (day, name);
CREATE INDEX claim_by_speaker ON claim (speaker, tier, name);
CREATE INDEX claim_by_article ON claim (article, name);
CREATE VIRTUAL TABLE quotes USING fts5 (quote, content = claim, content_rowid = id, tokenize = trigram);
CREATE TABLE support (
  name TEXT PRIMARY KEY, modality TEXT NOT NULL, polarity TEXT NOT NULL, subject TEXT NOT NULL, relation TEXT NOT NULL,
  object TEXT NOT NULL, articles INTEGER NOT NULL, languages TEXT NOT NULL, dated INTEGER, claims TEXT NOT NULL
);
CREATE INDEX support_by_articles ON support
  (articles DESC, subject, relation, object LIKE '"%', object, modality, claims);
-- Two propositions and the stances taken to them, in the order of the report, so that it is read in one go. A speaker is
-- told where one alone takes the stance. The claims of the two sides stand on two lines.
CREATE TABLE disagreement (
  kind TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, one_modality TEXT NOT NULL, other_modality TEXT NOT NULL,
  one_speaker TEXT, other_speaker TEXT, claims TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (kind, one, other, one_modality, other_modality)
) WITHOUT ROWID;
CREATE INDEX disagreement_by_name ON disagreement (name);
CREATE TABLE speaker (name TEXT PRIMARY KEY, said INTEGER NOT NULL, claims TEXT NOT NULL);
CREATE INDEX speaker_by_said ON speaker (said DESC, name);
CREATE TABLE name (key TEXT NOT NULL, way TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (key, way, thing)) WITHOUT ROWID;
CREATE INDEX name_by_thing ON name (thing);
