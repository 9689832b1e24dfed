-- +goose Up

-- The wording that extraction suggests for a candidate, and where and why it differs
-- from the words. '' for one from before there were suggestions, or picked by hand.
ALTER TABLE candidates ADD COLUMN wording TEXT NOT NULL DEFAULT '';
ALTER TABLE candidates ADD COLUMN wording_parts TEXT NOT NULL DEFAULT '[]'; -- JSON list

-- What was suggested when the claim was made: a wording that is still this one is the
-- article's in substance, so that a take-down blanks it too.
ALTER TABLE appearances ADD COLUMN suggested_wording TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE appearances DROP COLUMN suggested_wording;
ALTER TABLE candidates DROP COLUMN wording_parts;
ALTER TABLE candidates DROP COLUMN wording;
