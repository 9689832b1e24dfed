-- +goose Up

-- Who somebody is at the OpenID Connect provider, by what it never gives to anybody else.
CREATE TABLE identities (
    id           TEXT PRIMARY KEY,
    user_id      TEXT NOT NULL REFERENCES users (id),
    issuer       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    email        TEXT NOT NULL,               -- as the provider had it when they last came by it
    created_at   DATETIME NOT NULL,
    last_used_at DATETIME NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX identities_user ON identities (user_id, id);

-- Browsers on the way to the provider and back. Each is good once, for ten minutes.
CREATE TABLE trips (
    id          TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,         -- SHA-256 of what the browser's cookie holds
    user_id     TEXT REFERENCES users (id),   -- who connects their account; NULL: somebody signs in
    next        TEXT NOT NULL,                -- the path to go to afterwards, '' for none
    asked       TEXT NOT NULL,                -- what the answer has to fit: state, nonce, verifier; JSON
    expires_at  DATETIME NOT NULL
);
CREATE INDEX trips_expiry ON trips (expires_at);
CREATE INDEX trips_user ON trips (user_id) WHERE user_id IS NOT NULL;

-- When somebody was last asked who they are, in words of the provider, if that is not when
-- the session was opened: it lets people in whom it asked yesterday.
ALTER TABLE sessions ADD COLUMN proved_at DATETIME;

-- +goose Down
ALTER TABLE sessions DROP COLUMN proved_at;
DROP TABLE trips;
DROP TABLE identities;
