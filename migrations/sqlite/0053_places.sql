-- +goose Up

-- Where words stand in what a text was made of: on a page of a document, or between two
-- moments of a recording. The text itself, which every offset counts in, has neither. A
-- row from before has none, and so has one of a web page.
ALTER TABLE snapshots ADD COLUMN places TEXT;      -- JSON list: start, end, page, from, to, speaker; NULL for none and when taken down
ALTER TABLE candidates ADD COLUMN locator TEXT;      -- JSON: page, from, to; NULL for none
ALTER TABLE appearances ADD COLUMN locator TEXT;     -- likewise

-- +goose Down
ALTER TABLE appearances DROP COLUMN locator;
ALTER TABLE candidates DROP COLUMN locator;
ALTER TABLE snapshots DROP COLUMN places;
