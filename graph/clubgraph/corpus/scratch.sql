-- What was read in all articles, for finding what follows from them together; made anew by each run, and deleted.
CREATE TABLE article (
  id TEXT PRIMARY KEY, language TEXT NOT NULL, outlet TEXT, published TEXT, same_as TEXT, runs BLOB NOT NULL
) WITHOUT ROWID;
-- An entity's record as JSON, in every article that discovered it.
CREATE TABLE thing (id TEXT NOT NULL, article TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (id, article)) WITHOUT ROWID;
CREATE TABLE claim (
  statement TEXT NOT NULL, subject TEXT NOT NULL, object TEXT, counts INTEGER NOT NULL,
  article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL
);
