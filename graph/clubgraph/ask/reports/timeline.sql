SELECT day AS date, modality AS node, attribution AS node, polarity AS node, subject AS node, relation AS node,
  object AS node, :since AS date, :until AS date, name FROM claim
WHERE tier = 'A' AND day >= coalesce(:since, '') AND day <= coalesce(:until, '~')
ORDER BY day, name
