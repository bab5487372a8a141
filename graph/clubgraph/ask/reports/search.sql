SELECT language || ' ' || claim.quote AS words, modality AS node, attribution AS node, polarity AS node, subject AS node,
  relation AS node, object AS node, article AS node, :words AS text, name
FROM quotes CROSS JOIN claim ON claim.id = quotes.rowid
WHERE quotes MATCH '"' || replace(:words, '"', '""') || '"' AND tier = 'A' AND instr(lower(claim.quote), lower(:words))
ORDER BY quotes.rowid
