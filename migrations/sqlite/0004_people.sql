-- +goose Up

CREATE TABLE users (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    email         TEXT NOT NULL UNIQUE,   -- lower case
    role          TEXT NOT NULL,
    password_hash TEXT NOT NULL,          -- argon2id, '' until they choose one
    disabled_at   DATETIME,
    created_at    DATETIME NOT NULL,
    version       INTEGER NOT NULL
);

-- Secrets are kept as SHA-256 only: a copy of the database opens no door.
CREATE TABLE sessions (
    id           TEXT PRIMARY KEY,
    secret_hash  TEXT NOT NULL UNIQUE,
    user_id      TEXT NOT NULL REFERENCES users (id),
    user_agent   TEXT NOT NULL,
    address      TEXT NOT NULL,
    created_at   DATETIME NOT NULL,
    last_seen_at DATETIME NOT NULL,
    expires_at   DATETIME NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id, id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- One-time links: invitation, password reset, demo sign-in.
CREATE TABLE links (
    id          TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    user_id     TEXT REFERENCES users (id),   -- NULL: makes the first administrator
    purpose     TEXT NOT NULL,
    created_at  DATETIME NOT NULL,
    expires_at  DATETIME NOT NULL,
    used_at     DATETIME
);
CREATE INDEX links_user ON links (user_id);

CREATE TABLE tokens (
    id           TEXT PRIMARY KEY,
    secret_hash  TEXT NOT NULL UNIQUE,
    hint         TEXT NOT NULL,   -- its first characters, to tell tokens apart
    name         TEXT NOT NULL,
    user_id      TEXT NOT NULL REFERENCES users (id),
    scopes       TEXT NOT NULL,   -- JSON list
    created_at   DATETIME NOT NULL,
    expires_at   DATETIME,
    last_used_at DATETIME,
    revoked_at   DATETIME
);
CREATE INDEX tokens_user ON tokens (user_id, id);

-- Failed sign-ins per e-mail address or client address; each makes the next wait
-- longer.
CREATE TABLE failures (
    key     TEXT PRIMARY KEY,
    count   INTEGER NOT NULL,
    last_at DATETIME NOT NULL
);

-- Half-written words: one per person and form.
CREATE TABLE drafts (
    user_id    TEXT NOT NULL REFERENCES users (id),
    form       TEXT NOT NULL,   -- e.g. case/ID/verdict
    fields     TEXT NOT NULL,   -- JSON object
    updated_at DATETIME NOT NULL,
    PRIMARY KEY (user_id, form)
);

-- +goose Down
DROP TABLE drafts;
DROP TABLE failures;
DROP TABLE tokens;
DROP TABLE links;
DROP TABLE sessions;
DROP TABLE users;
