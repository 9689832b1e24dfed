-- +goose Up

-- How many of a run's records were MediaReviews: they are told in its report.
ALTER TABLE review_imports ADD COLUMN media bigint NOT NULL DEFAULT 0;

-- Of a source in pages the one that is read, '' for the first, and how many records were
-- read before it: a run that was cut off goes on there.
ALTER TABLE review_imports ADD COLUMN page text NOT NULL DEFAULT '';
ALTER TABLE review_imports ADD COLUMN page_at bigint NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE review_imports DROP COLUMN page_at;
ALTER TABLE review_imports DROP COLUMN page;
ALTER TABLE review_imports DROP COLUMN media;
