-- +goose Up

-- Decisions of a period, for the statistics of extraction: most candidates are never
-- decided about, and few events take a decision back.
CREATE INDEX candidates_decisions ON candidates (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX events_undone ON events (at) WHERE verb = 'undone' AND subject = 'candidate';

-- +goose Down
DROP INDEX events_undone;
DROP INDEX candidates_decisions;
