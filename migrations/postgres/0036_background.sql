-- +goose Up

-- What nobody waits for is done when nothing else is due: see store.LeaseJob.
ALTER TABLE jobs ADD COLUMN background BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE jobs SET background = TRUE WHERE state IN ('waiting', 'running') AND kind IN ('contradictions', 'contradictions.verdicts', 'reindex');
DROP INDEX jobs_due;
CREATE INDEX jobs_due ON jobs (state, background, run_at);

-- +goose Down
DROP INDEX jobs_due;
CREATE INDEX jobs_due ON jobs (state, run_at);
ALTER TABLE jobs DROP COLUMN background;
