-- +goose Up

-- The speaker that stands for this one, which is the same person or body; that one may
-- stand behind another itself. Claims keep the speaker that their claimant's name leads to:
-- who asks for one of a speaker's names is shown the claims of all, and an undo leaves
-- nothing behind.
ALTER TABLE speakers ADD COLUMN merged_into TEXT REFERENCES speakers (id);
CREATE INDEX speakers_merged_into ON speakers (merged_into) WHERE merged_into IS NOT NULL;

-- +goose Down
DROP INDEX speakers_merged_into;
ALTER TABLE speakers DROP COLUMN merged_into;
