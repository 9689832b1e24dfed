-- +goose Up

-- Which claims a question finds is kept until anything changes: also by a claim that is new,
-- and by an index that was made anew.
-- +goose StatementBegin
CREATE FUNCTION change_by_new_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO changes (id) VALUES (NEW.claim_id);
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER changes_new_cases AFTER INSERT ON cases FOR EACH ROW EXECUTE FUNCTION change_by_new_case();
CREATE TRIGGER changes_index AFTER UPDATE OF version ON match_index FOR EACH STATEMENT EXECUTE FUNCTION change_of_anything();

-- +goose Down
DROP TRIGGER changes_index ON match_index;
DROP TRIGGER changes_new_cases ON cases;
DROP FUNCTION change_by_new_case();
