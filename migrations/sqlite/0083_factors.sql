-- +goose Up

-- What somebody proves who they are with besides their password. A row without
-- confirmed_at is being set up, and opens nothing.
CREATE TABLE factors (
    id            TEXT PRIMARY KEY,
    user_id       TEXT NOT NULL REFERENCES users (id),
    kind          TEXT NOT NULL,              -- totp or passkey
    name          TEXT NOT NULL,              -- what its owner calls it
    secret        TEXT NOT NULL,              -- of an app: sealed with the installation's key, which is not in here
    step          INTEGER NOT NULL,            -- of an app: the last step of 30 seconds whose code was taken
    credential_id TEXT UNIQUE,                -- of a passkey, base64url
    credential    TEXT NOT NULL,              -- of a passkey: its public key and counter, JSON
    challenge     TEXT NOT NULL,              -- of a passkey that is being set up, JSON
    created_at    DATETIME NOT NULL,
    confirmed_at  DATETIME,
    last_used_at  DATETIME
);
CREATE INDEX factors_user ON factors (user_id, id);
CREATE INDEX factors_begun ON factors (created_at) WHERE confirmed_at IS NULL;

-- Codes for who has lost all of them, each good once. SHA-256 of 125 random bits.
CREATE TABLE recovery_codes (
    id         TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES users (id),
    code_hash  TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    used_at    DATETIME,
    UNIQUE (user_id, code_hash)
);

-- Sign-ins of which the first step is done and the second is not. They are no sessions:
-- their secret opens nothing but the page of the second step.
CREATE TABLE signins (
    id           TEXT PRIMARY KEY,
    secret_hash  TEXT NOT NULL UNIQUE,
    user_id      TEXT NOT NULL REFERENCES users (id),
    first_factor TEXT NOT NULL,               -- password, link or provider
    challenge    TEXT NOT NULL,               -- what a passkey is to sign, JSON
    created_at   DATETIME NOT NULL,
    expires_at   DATETIME NOT NULL
);
CREATE INDEX signins_user ON signins (user_id);
CREATE INDEX signins_expiry ON signins (expires_at);

-- Who needs a second factor. One row, or none: nobody does.
CREATE TABLE signin_rules (
    id            INTEGER PRIMARY KEY,
    second_factor TEXT NOT NULL,              -- JSON list of roles
    updated_at    DATETIME NOT NULL,
    updated_by    TEXT NOT NULL,
    version       INTEGER NOT NULL
);

-- How a session was opened. What was opened before the second step existed had a password
-- or a link of an administrator; which one is not known any more.
ALTER TABLE sessions ADD COLUMN first_factor TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN second_factor TEXT NOT NULL DEFAULT '';   -- totp, passkey, recovery or provider; '' for none

-- Whoever keeps what a session may do hears of it.
-- +goose StatementBegin
CREATE TRIGGER changes_sessions_factor AFTER UPDATE OF second_factor ON sessions
BEGIN INSERT INTO changes (id) VALUES (NEW.user_id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_signin_rules AFTER UPDATE ON signin_rules
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_signin_rules_new AFTER INSERT ON signin_rules
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER changes_signin_rules_new;
DROP TRIGGER changes_signin_rules;
DROP TRIGGER changes_sessions_factor;
ALTER TABLE sessions DROP COLUMN second_factor;
ALTER TABLE sessions DROP COLUMN first_factor;
DROP TABLE signin_rules;
DROP TABLE signins;
DROP TABLE recovery_codes;
DROP TABLE factors;
