-- +goose Up

-- A further address of an article finds its claims, which changes none of their cases.
-- +goose StatementBegin
CREATE FUNCTION change_by_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO changes (id) VALUES (NEW.article_id);
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER changes_addresses AFTER INSERT ON article_urls FOR EACH ROW EXECUTE FUNCTION change_by_address();

-- +goose Down
DROP TRIGGER changes_addresses ON article_urls;
DROP FUNCTION change_by_address();
