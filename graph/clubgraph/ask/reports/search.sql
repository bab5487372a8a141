-- numbers alone: the rows are cut out of the file of quotes
SELECT rowid AS number FROM quotes
WHERE quotes MATCH '"' || replace(:words, '"', '""') || '"'
ORDER BY rowid
