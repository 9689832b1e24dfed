-- +goose Up

CREATE TABLE jobs (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    unique_key   TEXT,               -- at most one waiting or running job has it
    payload      TEXT NOT NULL,      -- JSON
    state        TEXT NOT NULL,      -- waiting, running, done, dead
    attempts     INTEGER NOT NULL,
    max_attempts INTEGER NOT NULL,
    run_at       DATETIME NOT NULL,
    leased_until DATETIME,
    leased_by    TEXT NOT NULL,
    progress     TEXT NOT NULL,      -- JSON object for the page that waits
    result       TEXT NOT NULL,      -- JSON
    error        TEXT NOT NULL,      -- the last failure, for the person
    created_by   TEXT NOT NULL,
    created_at   DATETIME NOT NULL,
    finished_at  DATETIME
);
CREATE INDEX jobs_due ON jobs (state, run_at);
CREATE INDEX jobs_owner ON jobs (created_by, id);
CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE unique_key IS NOT NULL AND state IN ('waiting', 'running');

-- Answers to POSTs that carried an Idempotency-Key, kept for a day.
CREATE TABLE answers (
    owner_id   TEXT NOT NULL,
    key        TEXT NOT NULL,
    request    TEXT NOT NULL,        -- SHA-256 of method, path and body
    status     INTEGER NOT NULL,     -- 0 while the first request is under way
    headers    TEXT NOT NULL,        -- JSON object
    body       BLOB,
    created_at DATETIME NOT NULL,
    PRIMARY KEY (owner_id, key)
);
CREATE INDEX answers_age ON answers (created_at);

-- +goose Down
DROP TABLE answers;
DROP TABLE jobs;
