-- +goose Up

CREATE TABLE users (
    id            uuid PRIMARY KEY,
    name          text NOT NULL,
    email         text NOT NULL UNIQUE,   -- lower case
    role          text NOT NULL,
    password_hash text NOT NULL,          -- argon2id, '' until they choose one
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL,
    version       integer NOT NULL
);

-- Secrets are kept as SHA-256 only: a copy of the database opens no door.
CREATE TABLE sessions (
    id           uuid PRIMARY KEY,
    secret_hash  text NOT NULL UNIQUE,
    user_id      uuid NOT NULL REFERENCES users (id),
    user_agent   text NOT NULL,
    address      text NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id, id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- One-time links: invitation, password reset, demo sign-in.
CREATE TABLE links (
    id          uuid PRIMARY KEY,
    secret_hash text NOT NULL UNIQUE,
    user_id     uuid REFERENCES users (id),   -- NULL: makes the first administrator
    purpose     text NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
CREATE INDEX links_user ON links (user_id);

CREATE TABLE tokens (
    id           uuid PRIMARY KEY,
    secret_hash  text NOT NULL UNIQUE,
    hint         text NOT NULL,   -- its first characters, to tell tokens apart
    name         text NOT NULL,
    user_id      uuid NOT NULL REFERENCES users (id),
    scopes       text NOT NULL,   -- JSON list
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX tokens_user ON tokens (user_id, id);

-- Failed sign-ins per e-mail address or client address; each makes the next wait
-- longer.
CREATE TABLE failures (
    key     text PRIMARY KEY,
    count   integer NOT NULL,
    last_at timestamptz NOT NULL
);

-- Half-written words: one per person and form.
CREATE TABLE drafts (
    user_id    uuid NOT NULL REFERENCES users (id),
    form       text NOT NULL,   -- e.g. case/ID/verdict
    fields     text NOT NULL,   -- JSON object
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, form)
);

-- +goose Down
DROP TABLE drafts;
DROP TABLE failures;
DROP TABLE tokens;
DROP TABLE links;
DROP TABLE sessions;
DROP TABLE users;
