-- +goose Up

-- Where a factor was begun to be set up: a session, or a sign-in under way. It is finished
-- there alone, and gone when that ends. NULL in those that work, and in those begun before.
ALTER TABLE factors ADD COLUMN begun_in TEXT;
CREATE INDEX factors_begun_in ON factors (begun_in) WHERE begun_in IS NOT NULL;

-- +goose StatementBegin
CREATE TRIGGER factors_of_session AFTER DELETE ON sessions
BEGIN DELETE FROM factors WHERE begun_in = OLD.id AND confirmed_at IS NULL; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER factors_of_signin AFTER DELETE ON signins
BEGIN DELETE FROM factors WHERE begun_in = OLD.id AND confirmed_at IS NULL; END;
-- +goose StatementEnd

-- A session gets another secret: whoever keeps whose the old one was hears of it.
-- +goose StatementBegin
CREATE TRIGGER changes_sessions_secret AFTER UPDATE OF secret_hash ON sessions
BEGIN INSERT INTO changes (id) VALUES (NEW.user_id); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER changes_sessions_secret;
DROP TRIGGER factors_of_signin;
DROP TRIGGER factors_of_session;
DROP INDEX factors_begun_in;
ALTER TABLE factors DROP COLUMN begun_in;
