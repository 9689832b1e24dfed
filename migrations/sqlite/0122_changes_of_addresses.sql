-- +goose Up

-- A further address of an article finds its claims, which changes none of their cases.
-- +goose StatementBegin
CREATE TRIGGER changes_addresses AFTER INSERT ON article_urls
BEGIN INSERT INTO changes (id) VALUES (NEW.article_id); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER changes_addresses;
