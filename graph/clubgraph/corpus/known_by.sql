-- How what was read is found again, made when all of it is there.
CREATE INDEX article_by_text ON article (sha256);
CREATE INDEX article_by_first ON article (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX thing_by_article ON thing (article);
CREATE INDEX claim_by_statement ON claim (statement);
CREATE INDEX claim_by_subject ON claim (subject);
CREATE INDEX claim_by_object ON claim (object) WHERE object IS NOT NULL;
CREATE INDEX claim_by_article ON claim (article);
