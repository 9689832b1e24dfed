-- +goose Up

-- The record holds the rules of the publish gate and the people, too: who changes a role or
-- a rule behind the program's back is found out.
INSERT INTO record_adopted (tab, upto, done) VALUES ('gate_policy', '', FALSE), ('users', '', FALSE);
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON gate_policy FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION record_touches();

-- +goose Down
DROP TRIGGER record_touches ON gate_policy;
DROP TRIGGER record_touches ON users;
DELETE FROM record_adopted WHERE tab IN ('gate_policy', 'users');
