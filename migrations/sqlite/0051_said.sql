-- +goose Up

-- What a page or text says of itself, each value with the place that it was read at and,
-- where it was only offered, with why. A snapshot from before has none.
ALTER TABLE snapshots ADD COLUMN said TEXT; -- JSON list: field, value, from, as, doubt; NULL for none and when taken down

-- +goose Down
ALTER TABLE snapshots DROP COLUMN said;
