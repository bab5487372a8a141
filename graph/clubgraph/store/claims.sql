-- Claims as rows of the table `claim`, without their numbers.
SELECT told_claim.name, told_claim.article, day, subject, coalesce(past, told_statement.relation), object, modality,
  polarity, attribution, told_claim.speaker, told_author.speaker IS NOT NULL, tier, quote, language
FROM told_claim
JOIN told_statement ON told_statement.name = statement
LEFT JOIN told_day ON told_day.article = told_claim.article
LEFT JOIN told_author ON told_author.speaker = told_claim.speaker
LEFT JOIN told_past ON ended AND told_past.relation = told_statement.relation
