-- +goose Up

-- The record holds the rules of the publish gate and the people, too: who changes a role or
-- a rule behind the program's back is found out.
INSERT INTO record_adopted (tab, upto, done) VALUES ('gate_policy', '', FALSE), ('users', '', FALSE);
-- +goose StatementBegin
CREATE TRIGGER record_gate_policy_insert AFTER INSERT ON gate_policy
BEGIN INSERT INTO record_touched (tab, key) SELECT 'gate_policy', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'gate_policy' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_gate_policy_update AFTER UPDATE ON gate_policy
BEGIN INSERT INTO record_touched (tab, key) SELECT 'gate_policy', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'gate_policy' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_gate_policy_delete AFTER DELETE ON gate_policy
BEGIN INSERT INTO record_touched (tab, key) SELECT 'gate_policy', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'gate_policy' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_users_insert AFTER INSERT ON users
BEGIN INSERT INTO record_touched (tab, key) SELECT 'users', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'users' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_users_update AFTER UPDATE ON users
BEGIN INSERT INTO record_touched (tab, key) SELECT 'users', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'users' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_users_delete AFTER DELETE ON users
BEGIN INSERT INTO record_touched (tab, key) SELECT 'users', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'users' AND key = OLD.id); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER record_gate_policy_insert;
DROP TRIGGER record_gate_policy_update;
DROP TRIGGER record_gate_policy_delete;
DROP TRIGGER record_users_insert;
DROP TRIGGER record_users_update;
DROP TRIGGER record_users_delete;
DELETE FROM record_adopted WHERE tab IN ('gate_policy', 'users');
