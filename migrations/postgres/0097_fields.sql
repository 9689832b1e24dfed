-- +goose Up

-- What a newsroom keeps of each case besides what every desk does: up to 20 fields.
CREATE TABLE case_fields (
    id              uuid PRIMARY KEY,
    name            text NOT NULL,
    kind            text NOT NULL, -- text, number, day, choice, link
    choices         text NOT NULL, -- JSON list, of a choice; else empty
    required        BOOLEAN NOT NULL, -- the publish gate asks for it
    public          BOOLEAN NOT NULL, -- readers see it, by the edition; it never changes
    removed_at      timestamptz, -- NULL while cases show it; its values stay where they are
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      uuid NOT NULL,
    updated_by_name text NOT NULL,
    version         integer NOT NULL
);

-- What a case has in them: a JSON object, by the field's id.
ALTER TABLE cases ADD COLUMN fields text NOT NULL DEFAULT '{}';

-- The same as lists are filtered by it, in the order of the claims. The program rewrites a
-- case's rows when its fields change.
CREATE TABLE case_values (
    field_id uuid NOT NULL,
    value    text NOT NULL,
    claim_id uuid NOT NULL REFERENCES claims (id),
    PRIMARY KEY (field_id, value, claim_id)
);
CREATE INDEX case_values_claim ON case_values (claim_id);

-- Which fields there are stands in the record, as the rules of the publish gate do.
INSERT INTO record_adopted (tab, upto, done) VALUES ('case_fields', '', TRUE);
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON case_fields FOR EACH ROW EXECUTE FUNCTION record_touches();

-- +goose Down
DROP TABLE case_values;
ALTER TABLE cases DROP COLUMN fields;
DROP TABLE case_fields;
DELETE FROM record_adopted WHERE tab = 'case_fields';
