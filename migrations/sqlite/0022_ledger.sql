-- +goose Up

-- What must not come back with a backup: what was taken down or revoked, in the order
-- in which it happened. It is copied to a file beside the backups, and a restore does it
-- again. It holds ids and no words: a file that is copied about can't be taken down.
CREATE TABLE ledger (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,   -- the same in the file, and after a restore
    kind       TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    detail     TEXT NOT NULL,          -- JSON object
    by_id      TEXT NOT NULL,
    at         DATETIME NOT NULL
);

-- +goose Down
DROP TABLE ledger;
