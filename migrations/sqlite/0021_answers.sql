-- +goose Up

-- What is kept of a request that was carried out under an Idempotency-Key, or of a form
-- of the desk: written in the transaction of the change, and enough to make the answer
-- anew. What was kept before held whole answers, and is forgotten.
DROP TABLE answers;
CREATE TABLE answers (
    owner_id   TEXT NOT NULL,         -- the token that asked; a person at the desk
    key        TEXT NOT NULL,         -- what the client named the request
    request    TEXT NOT NULL,         -- SHA-256 of what was asked
    status     INTEGER NOT NULL,      -- that it was answered with
    ids        TEXT NOT NULL,         -- JSON array: what it made, or its subject
    version    INTEGER NOT NULL,      -- that the subject was left at; 0 if it has none
    created_at DATETIME NOT NULL,     -- kept for a day
    PRIMARY KEY (owner_id, key)
);
CREATE INDEX answers_age ON answers (created_at);             -- the oldest are deleted
CREATE INDEX answers_owner ON answers (owner_id, created_at); -- an owner's are counted

-- +goose Down
DROP TABLE answers;
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
