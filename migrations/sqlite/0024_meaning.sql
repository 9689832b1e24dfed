-- +goose Up

-- What the scale said that the rating means, as a coarse class (review.Class), when the
-- verdict was given: a scale of words alone can't be read from keys and numbers. Verdicts
-- of before have none and are read by key and number, as they always were.
ALTER TABLE verdicts ADD COLUMN class TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE verdicts DROP COLUMN class;
