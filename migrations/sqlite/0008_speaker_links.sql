-- +goose Up

-- How a candidate's speaker was told, and through whom the words came. A row from
-- before has none: its extractor gave no reasons.
ALTER TABLE candidates ADD COLUMN speaker_role TEXT;
ALTER TABLE candidates ADD COLUMN speaker_link TEXT;                    -- JSON: kind and reason
ALTER TABLE candidates ADD COLUMN chain TEXT NOT NULL DEFAULT '[]';     -- JSON list: role, name, start, end
ALTER TABLE candidates ADD COLUMN content TEXT;                         -- JSON: start and end of the words handed over

-- +goose Down
ALTER TABLE candidates DROP COLUMN content;
ALTER TABLE candidates DROP COLUMN chain;
ALTER TABLE candidates DROP COLUMN speaker_link;
ALTER TABLE candidates DROP COLUMN speaker_role;
