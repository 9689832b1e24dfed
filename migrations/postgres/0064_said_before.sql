-- +goose Up

-- In a transcript or recording, the last lines that were said before a candidate's sentence,
-- the nearest last: what the sentence is about often stands there alone, and who looks for
-- the like of it looks with them. '' in articles, and in rows of before.
ALTER TABLE candidates ADD COLUMN said_before text NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE candidates DROP COLUMN said_before;
