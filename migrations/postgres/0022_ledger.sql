-- +goose Up

-- What must not come back with a backup: what was taken down or revoked, in the order
-- in which it happened. It is copied to a file beside the backups, and a restore does it
-- again. It holds ids and no words: a file that is copied about can't be taken down.
CREATE TABLE ledger (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         uuid NOT NULL UNIQUE,   -- the same in the file, and after a restore
    kind       text NOT NULL,
    subject_id uuid NOT NULL,
    detail     text NOT NULL,          -- JSON object
    by_id      uuid NOT NULL,
    at         timestamptz NOT NULL
);

-- +goose Down
DROP TABLE ledger;
