-- +goose Up

-- What was changed, for whoever keeps answers: a row is written in the transaction of the
-- change, whoever makes it, and every process reads what is new each second. Rows are kept
-- for an hour (store.DeleteExpired); who comes later lets go of everything.
CREATE TABLE changes (
    n  INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT,                                  -- of a claim or a person; NULL: of anything
    at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now') || '+00:00')
);

-- A case is changed by a new version of it, whatever part of it changed. What it shows of
-- claims that were merged into it, changes with theirs.
-- +goose StatementBegin
CREATE TRIGGER changes_cases AFTER UPDATE ON cases
BEGIN
    INSERT INTO changes (id) VALUES (NEW.claim_id);
    INSERT INTO changes (id) SELECT NEW.merged_into WHERE NEW.merged_into IS NOT NULL;
    INSERT INTO changes (id) SELECT OLD.merged_into WHERE OLD.merged_into IS NOT NULL AND OLD.merged_into IS NOT NEW.merged_into;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_users AFTER UPDATE ON users
BEGIN INSERT INTO changes (id) VALUES (NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_tokens AFTER UPDATE OF secret_hash, user_id, scopes, expires_at, revoked_at ON tokens
BEGIN INSERT INTO changes (id) VALUES (NEW.user_id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_tokens_gone AFTER DELETE ON tokens
BEGIN INSERT INTO changes (id) VALUES (OLD.user_id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_sessions AFTER DELETE ON sessions
BEGIN INSERT INTO changes (id) VALUES (OLD.user_id); END;
-- +goose StatementEnd

-- What is rare and shown anywhere: settings, scales and what is taken down.
-- +goose StatementBegin
CREATE TRIGGER changes_organisation AFTER UPDATE ON organisation
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_organisation_new AFTER INSERT ON organisation
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_scales AFTER UPDATE ON scales
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_takedowns AFTER INSERT ON takedowns
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER changes_takedowns;
DROP TRIGGER changes_scales;
DROP TRIGGER changes_organisation_new;
DROP TRIGGER changes_organisation;
DROP TRIGGER changes_sessions;
DROP TRIGGER changes_tokens_gone;
DROP TRIGGER changes_tokens;
DROP TRIGGER changes_users;
DROP TRIGGER changes_cases;
DROP TABLE changes;
