-- +goose Up

-- Whether the language of somebody else's fact-check was read off its words, because
-- the record did not say it.
ALTER TABLE external_reviews ADD COLUMN language_guessed boolean NOT NULL DEFAULT false;

-- +goose Down
ALTER TABLE external_reviews DROP COLUMN language_guessed;
