-- +goose Up

CREATE TABLE jobs (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    unique_key   text,               -- at most one waiting or running job has it
    payload      text NOT NULL,      -- JSON
    state        text NOT NULL,      -- waiting, running, done, dead
    attempts     integer NOT NULL,
    max_attempts integer NOT NULL,
    run_at       timestamptz NOT NULL,
    leased_until timestamptz,
    leased_by    text NOT NULL,
    progress     text NOT NULL,      -- JSON object for the page that waits
    result       text NOT NULL,      -- JSON
    error        text NOT NULL,      -- the last failure, for the person
    created_by   uuid NOT NULL,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz
);
CREATE INDEX jobs_due ON jobs (state, run_at);
CREATE INDEX jobs_owner ON jobs (created_by, id);
CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE unique_key IS NOT NULL AND state IN ('waiting', 'running');

-- Answers to POSTs that carried an Idempotency-Key, kept for a day.
CREATE TABLE answers (
    owner_id   uuid NOT NULL,
    key        text NOT NULL,
    request    text NOT NULL,        -- SHA-256 of method, path and body
    status     integer NOT NULL,     -- 0 while the first request is under way
    headers    text NOT NULL,        -- JSON object
    body       bytea,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (owner_id, key)
);
CREATE INDEX answers_age ON answers (created_at);

-- +goose Down
DROP TABLE answers;
DROP TABLE jobs;
