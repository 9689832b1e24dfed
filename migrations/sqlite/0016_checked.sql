-- +goose Up

-- Lists a publisher's fact-checks, the newest first: claims:search with a site alone.
CREATE INDEX external_reviews_newest ON external_reviews (publisher_site, review_date, id);

-- +goose Down
DROP INDEX external_reviews_newest;
