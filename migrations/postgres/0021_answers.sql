-- +goose Up

-- What is kept of a request that was carried out under an Idempotency-Key, or of a form
-- of the desk: written in the transaction of the change, and enough to make the answer
-- anew. What was kept before held whole answers, and is forgotten.
DROP TABLE answers;
CREATE TABLE answers (
    owner_id   uuid NOT NULL,         -- the token that asked; a person at the desk
    key        text NOT NULL,         -- what the client named the request
    request    text NOT NULL,         -- SHA-256 of what was asked
    status     integer NOT NULL,      -- that it was answered with
    ids        text NOT NULL,         -- JSON array: what it made, or its subject
    version    integer NOT NULL,      -- that the subject was left at; 0 if it has none
    created_at timestamptz NOT NULL,  -- kept for a day
    PRIMARY KEY (owner_id, key)
);
CREATE INDEX answers_age ON answers (created_at);             -- the oldest are deleted
CREATE INDEX answers_owner ON answers (owner_id, created_at); -- an owner's are counted

-- +goose Down
DROP TABLE answers;
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
