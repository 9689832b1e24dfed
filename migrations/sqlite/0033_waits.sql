-- +goose Up

-- Since when a case waits for an editor: its verdict was written, or approved. Those that
-- a program of before this column saves have none, and stand by their last change.
ALTER TABLE cases ADD COLUMN waits_since DATETIME;
UPDATE cases SET waits_since = (SELECT COALESCE(verdicts.approved_at, verdicts.created_at) FROM verdicts WHERE verdicts.id = cases.verdict_id)
    WHERE state IN ('proposed', 'approved');
-- The queue of editors, the longest wait first.
CREATE INDEX cases_waits ON cases (state, COALESCE(waits_since, updated_at), claim_id) WHERE state IN ('proposed', 'approved');

-- +goose Down
DROP INDEX cases_waits;
ALTER TABLE cases DROP COLUMN waits_since;
