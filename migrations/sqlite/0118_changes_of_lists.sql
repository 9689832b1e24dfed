-- +goose Up

-- Which claims a question finds is kept until anything changes: also by a claim that is new,
-- and by an index that was made anew.
-- +goose StatementBegin
CREATE TRIGGER changes_new_cases AFTER INSERT ON cases
BEGIN INSERT INTO changes (id) VALUES (NEW.claim_id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_index AFTER UPDATE OF version ON match_index
BEGIN INSERT INTO changes (id) VALUES (NULL); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER changes_index;
DROP TRIGGER changes_new_cases;
