-- +goose Up

-- What scoring a claim begins with, beside what finds it (store/docs.go): read once when
-- it is saved, not for each search that weighs it. Docs of another version than the
-- program's have none yet: a search reads their words from where they stand.
ALTER TABLE match_docs ADD COLUMN texts TEXT NOT NULL DEFAULT '';       -- a line each, the wording first: match.Read.Words
ALTER TABLE match_docs ADD COLUMN title TEXT NOT NULL DEFAULT '';       -- likewise: short form or headline
ALTER TABLE match_docs ADD COLUMN speaker TEXT NOT NULL DEFAULT '';     -- as written
ALTER TABLE match_docs ADD COLUMN said_on TEXT NOT NULL DEFAULT '';     -- as written
ALTER TABLE match_docs ADD COLUMN language TEXT NOT NULL DEFAULT '';    -- BCP 47
ALTER TABLE match_docs ADD COLUMN quantities TEXT NOT NULL DEFAULT '';  -- JSON, a list for each text; '' when none states any

-- +goose Down
ALTER TABLE match_docs DROP COLUMN texts;
ALTER TABLE match_docs DROP COLUMN title;
ALTER TABLE match_docs DROP COLUMN speaker;
ALTER TABLE match_docs DROP COLUMN said_on;
ALTER TABLE match_docs DROP COLUMN language;
ALTER TABLE match_docs DROP COLUMN quantities;
