-- +goose Up

-- What somebody proves who they are with besides their password. A row without
-- confirmed_at is being set up, and opens nothing.
CREATE TABLE factors (
    id            uuid PRIMARY KEY,
    user_id       uuid NOT NULL REFERENCES users (id),
    kind          text NOT NULL,              -- totp or passkey
    name          text NOT NULL,              -- what its owner calls it
    secret        text NOT NULL,              -- of an app: sealed with the installation's key, which is not in here
    step          bigint NOT NULL,            -- of an app: the last step of 30 seconds whose code was taken
    credential_id text UNIQUE,                -- of a passkey, base64url
    credential    text NOT NULL,              -- of a passkey: its public key and counter, JSON
    challenge     text NOT NULL,              -- of a passkey that is being set up, JSON
    created_at    timestamptz NOT NULL,
    confirmed_at  timestamptz,
    last_used_at  timestamptz
);
CREATE INDEX factors_user ON factors (user_id, id);
CREATE INDEX factors_begun ON factors (created_at) WHERE confirmed_at IS NULL;

-- Codes for who has lost all of them, each good once. SHA-256 of 125 random bits.
CREATE TABLE recovery_codes (
    id         uuid PRIMARY KEY,
    user_id    uuid NOT NULL REFERENCES users (id),
    code_hash  text NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz,
    UNIQUE (user_id, code_hash)
);

-- Sign-ins of which the first step is done and the second is not. They are no sessions:
-- their secret opens nothing but the page of the second step.
CREATE TABLE signins (
    id           uuid PRIMARY KEY,
    secret_hash  text NOT NULL UNIQUE,
    user_id      uuid NOT NULL REFERENCES users (id),
    first_factor text NOT NULL,               -- password, link or provider
    challenge    text NOT NULL,               -- what a passkey is to sign, JSON
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX signins_user ON signins (user_id);
CREATE INDEX signins_expiry ON signins (expires_at);

-- Who needs a second factor. One row, or none: nobody does.
CREATE TABLE signin_rules (
    id            integer PRIMARY KEY,
    second_factor text NOT NULL,              -- JSON list of roles
    updated_at    timestamptz NOT NULL,
    updated_by    uuid NOT NULL,
    version       integer NOT NULL
);

-- How a session was opened. What was opened before the second step existed had a password
-- or a link of an administrator; which one is not known any more.
ALTER TABLE sessions ADD COLUMN first_factor text NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN second_factor text NOT NULL DEFAULT '';   -- totp, passkey, recovery or provider; '' for none

-- Whoever keeps what a session may do hears of it.
CREATE TRIGGER changes_sessions_factor AFTER UPDATE OF second_factor ON sessions FOR EACH ROW EXECUTE FUNCTION change_of_access();
CREATE TRIGGER changes_signin_rules AFTER INSERT OR UPDATE ON signin_rules FOR EACH STATEMENT EXECUTE FUNCTION change_of_anything();

-- +goose Down
DROP TRIGGER changes_signin_rules ON signin_rules;
DROP TRIGGER changes_sessions_factor ON sessions;
ALTER TABLE sessions DROP COLUMN second_factor;
ALTER TABLE sessions DROP COLUMN first_factor;
DROP TABLE signin_rules;
DROP TABLE signins;
DROP TABLE recovery_codes;
DROP TABLE factors;
