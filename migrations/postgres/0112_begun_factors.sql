-- +goose Up

-- Where a factor was begun to be set up: a session, or a sign-in under way. It is finished
-- there alone, and gone when that ends. NULL in those that work, and in those begun before.
ALTER TABLE factors ADD COLUMN begun_in uuid;
CREATE INDEX factors_begun_in ON factors (begun_in) WHERE begun_in IS NOT NULL;

-- +goose StatementBegin
CREATE FUNCTION drop_begun_factors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM factors WHERE begun_in = OLD.id AND confirmed_at IS NULL;
    RETURN NULL;
END
$$;
-- +goose StatementEnd
CREATE TRIGGER factors_of_session AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION drop_begun_factors();
CREATE TRIGGER factors_of_signin AFTER DELETE ON signins FOR EACH ROW EXECUTE FUNCTION drop_begun_factors();

-- A session gets another secret: whoever keeps whose the old one was hears of it.
CREATE TRIGGER changes_sessions_secret AFTER UPDATE OF secret_hash ON sessions FOR EACH ROW EXECUTE FUNCTION change_of_access();

-- +goose Down
DROP TRIGGER changes_sessions_secret ON sessions;
DROP TRIGGER factors_of_signin ON signins;
DROP TRIGGER factors_of_session ON sessions;
DROP FUNCTION drop_begun_factors();
DROP INDEX factors_begun_in;
ALTER TABLE factors DROP COLUMN begun_in;
