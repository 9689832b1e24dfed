-- +goose Up

-- A token can be renewed: another takes its place, and the old one is good for a while yet,
-- so that programs can be given the new secret one after the other.
ALTER TABLE tokens ADD COLUMN renews UUID; -- the token whose place it took; NULL for none
ALTER TABLE tokens ADD COLUMN renewed_at TIMESTAMPTZ;                     -- when another took its place; NULL while none has
CREATE INDEX tokens_renews ON tokens (renews) WHERE renews IS NOT NULL;

-- +goose Down
DROP INDEX tokens_renews;
ALTER TABLE tokens DROP COLUMN renewed_at;
ALTER TABLE tokens DROP COLUMN renews;
