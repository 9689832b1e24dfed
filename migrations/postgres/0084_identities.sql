-- +goose Up

-- Who somebody is at the OpenID Connect provider, by what it never gives to anybody else.
CREATE TABLE identities (
    id           uuid PRIMARY KEY,
    user_id      uuid NOT NULL REFERENCES users (id),
    issuer       text NOT NULL,
    subject      text NOT NULL,
    email        text NOT NULL,               -- as the provider had it when they last came by it
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX identities_user ON identities (user_id, id);

-- Browsers on the way to the provider and back. Each is good once, for ten minutes.
CREATE TABLE trips (
    id          uuid PRIMARY KEY,
    secret_hash text NOT NULL UNIQUE,         -- SHA-256 of what the browser's cookie holds
    user_id     uuid REFERENCES users (id),   -- who connects their account; NULL: somebody signs in
    next        text NOT NULL,                -- the path to go to afterwards, '' for none
    asked       text NOT NULL,                -- what the answer has to fit: state, nonce, verifier; JSON
    expires_at  timestamptz NOT NULL
);
CREATE INDEX trips_expiry ON trips (expires_at);
CREATE INDEX trips_user ON trips (user_id) WHERE user_id IS NOT NULL;

-- When somebody was last asked who they are, in words of the provider, if that is not when
-- the session was opened: it lets people in whom it asked yesterday.
ALTER TABLE sessions ADD COLUMN proved_at timestamptz;

-- +goose Down
ALTER TABLE sessions DROP COLUMN proved_at;
DROP TABLE trips;
DROP TABLE identities;
