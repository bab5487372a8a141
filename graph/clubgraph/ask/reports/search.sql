SELECT language || ' ' || quote AS words, modality AS node, attribution AS node, polarity AS node, subject AS node,
  relation AS node, object AS node, article AS node, :words AS text, name FROM claim
WHERE id IN (SELECT rowid FROM quotes WHERE quotes MATCH '"' || replace(:words, '"', '""') || '"')
  AND tier = 'A' AND instr(lower(quote), lower(:words))
ORDER BY article, name
LIMIT :rows
