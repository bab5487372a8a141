-- How many things and claims there are to show.
SELECT
  (SELECT count(*) FROM (
    SELECT subject FROM claim WHERE tier <> 'C' AND subject NOT LIKE 'id/statement/%'
    UNION
    SELECT object FROM claim WHERE tier <> 'C' AND object LIKE 'id/%' AND object NOT LIKE 'id/statement/%'
  )),
  (SELECT count(*) FROM claim WHERE tier <> 'C')
