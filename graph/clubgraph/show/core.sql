-- The most connected things, those of most claims first.
SELECT thing FROM (
  SELECT subject AS thing FROM claim WHERE tier <> 'C' AND subject NOT LIKE 'id/statement/%'
  UNION ALL
  SELECT object FROM claim WHERE tier <> 'C' AND object LIKE 'id/%' AND object NOT LIKE 'id/statement/%'
)
GROUP BY thing ORDER BY count(*) DESC, thing LIMIT ?
