-- +goose Up

-- What a newsroom keeps of each case besides what every desk does: up to 20 fields.
CREATE TABLE case_fields (
    id              TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL, -- text, number, day, choice, link
    choices         TEXT NOT NULL, -- JSON list, of a choice; else empty
    required        BOOLEAN NOT NULL, -- the publish gate asks for it
    public          BOOLEAN NOT NULL, -- readers see it, by the edition; it never changes
    removed_at      DATETIME, -- NULL while cases show it; its values stay where they are
    created_at      DATETIME NOT NULL,
    updated_at      DATETIME NOT NULL,
    updated_by      TEXT NOT NULL,
    updated_by_name TEXT NOT NULL,
    version         INTEGER NOT NULL
) WITHOUT ROWID;

-- What a case has in them: a JSON object, by the field's id.
ALTER TABLE cases ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';

-- The same as lists are filtered by it, in the order of the claims. The program rewrites a
-- case's rows when its fields change.
CREATE TABLE case_values (
    field_id TEXT NOT NULL,
    value    TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (field_id, value, claim_id)
) WITHOUT ROWID;
CREATE INDEX case_values_claim ON case_values (claim_id);

-- Which fields there are stands in the record, as the rules of the publish gate do.
INSERT INTO record_adopted (tab, upto, done) VALUES ('case_fields', '', TRUE);
-- +goose StatementBegin
CREATE TRIGGER record_case_fields_insert AFTER INSERT ON case_fields
BEGIN INSERT INTO record_touched (tab, key) SELECT 'case_fields', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'case_fields' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_case_fields_update AFTER UPDATE ON case_fields
BEGIN INSERT INTO record_touched (tab, key) SELECT 'case_fields', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'case_fields' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_case_fields_delete AFTER DELETE ON case_fields
BEGIN INSERT INTO record_touched (tab, key) SELECT 'case_fields', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'case_fields' AND key = OLD.id); END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE case_values;
ALTER TABLE cases DROP COLUMN fields;
DROP TABLE case_fields;
DELETE FROM record_adopted WHERE tab = 'case_fields';
