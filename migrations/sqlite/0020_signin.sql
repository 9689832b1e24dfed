-- +goose Up

-- Browsers that somebody signed in with before: known by a secret in a cookie, of which
-- this is the SHA-256. It opens nothing; it spares its owner the waits that strangers
-- cause who guess at the account. One browser may be known to several people.
CREATE TABLE browsers (
    id          TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL,
    user_id     TEXT NOT NULL REFERENCES users (id),
    expires_at  DATETIME NOT NULL,
    UNIQUE (secret_hash, user_id)
);
CREATE INDEX browsers_user ON browsers (user_id, expires_at, id);   -- the oldest of somebody's go first
CREATE INDEX browsers_expiry ON browsers (expires_at);

-- +goose Down
DROP TABLE browsers;
