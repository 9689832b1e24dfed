-- +goose Up

-- The import page lists a person's imports among all that they had done, and the newest
-- of a kind whoever asked for them.
CREATE INDEX jobs_owner_kind ON jobs (created_by, kind, id);
CREATE INDEX jobs_kind ON jobs (kind, id);

-- +goose Down
DROP INDEX jobs_kind;
DROP INDEX jobs_owner_kind;
