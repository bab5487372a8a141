-- What was read in all articles, for finding what follows from them together. Each whole build makes it anew; an article
-- that comes or goes later changes it in place.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- `task` is the shard that it stands in. Of articles with one text the first is read: those of the given source come in its
-- order, those that were added after them, by identifier. `given` tells that the source has one of this identifier.
CREATE TABLE article (
  id TEXT PRIMARY KEY, language TEXT NOT NULL, outlet TEXT, published TEXT, sha256 TEXT NOT NULL, same_as TEXT,
  task TEXT NOT NULL, added INTEGER NOT NULL DEFAULT 0, given INTEGER NOT NULL DEFAULT 1, position INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
-- An entity's record as JSON, in every article that discovered it.
CREATE TABLE thing (id TEXT NOT NULL, article TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (id, article)) WITHOUT ROWID;
-- `subject` and `object` are what claims have alike that are compared (compared.py), `counts` tells which are.
CREATE TABLE claim (
  statement TEXT NOT NULL, subject TEXT NOT NULL, object TEXT, counts INTEGER NOT NULL,
  article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL
);
-- The files of what follows, each with the first group that stands in it: its section and its key there.
CREATE TABLE followed (section INTEGER NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (section, key)) WITHOUT ROWID;
