-- +goose Up

-- Who last chose a name for words of a candidate's suggested wording that do not stand
-- alone, and when: the key u takes that back. NULL while nothing is chosen.
ALTER TABLE candidates ADD COLUMN named_by uuid;
ALTER TABLE candidates ADD COLUMN named_at timestamptz;

-- A person's last choice, which undo asks for; few rows have one.
CREATE INDEX candidates_named ON candidates (named_by, named_at) WHERE named_by IS NOT NULL;

-- +goose Down
DROP INDEX candidates_named;
ALTER TABLE candidates DROP COLUMN named_at;
ALTER TABLE candidates DROP COLUMN named_by;
