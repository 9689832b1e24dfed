-- +goose Up

-- A correction of a published verdict: an update, a clarification or a correction. It is
-- written beside the verdict that stands, which readers see until somebody who wrote none of
-- it approves (review/correction.go). What readers are told of it stands in the edition that
-- it makes; the rows are the desk's, and say in which order corrections became public.
CREATE TABLE corrections (
    id               uuid PRIMARY KEY,
    case_id          uuid NOT NULL REFERENCES cases (id),
    number           integer NOT NULL,    -- within the case, from 1
    kind             text NOT NULL,       -- update, clarification, correction
    state            text NOT NULL,       -- drafted, proposed, published, dropped
    note             text NOT NULL,       -- to readers
    replaces         integer NOT NULL,    -- the revision of the verdict that it takes the place of
    revision         integer NOT NULL,    -- the revision that it brings; 0 before a verdict is proposed
    differences      text NOT NULL,       -- JSON list: what readers saw before and see after it
    published_at     timestamptz,
    claim            text NOT NULL,       -- JSON object: the claim as it will be worded
    verdict_id       uuid REFERENCES verdicts (id),   -- that it proposes
    sent_back_reason text NOT NULL,
    drop_reason      text NOT NULL,
    writers          text NOT NULL,       -- JSON list: who wrote any of it
    begun_by         uuid NOT NULL,
    begun_by_name    text NOT NULL,
    begun_at         timestamptz NOT NULL,
    proposed_at      timestamptz,          -- NULL but while it waits for an editor
    approved_by      uuid,
    approved_by_name text NOT NULL,
    version          integer NOT NULL,
    UNIQUE (case_id, number)
);
CREATE INDEX corrections_verdict ON corrections (verdict_id) WHERE verdict_id IS NOT NULL;
-- Two at once would undo each other.
CREATE UNIQUE INDEX corrections_open ON corrections (case_id) WHERE state IN ('drafted', 'proposed');
CREATE INDEX corrections_waiting ON corrections (proposed_at, id) WHERE state = 'proposed';
CREATE INDEX corrections_published ON corrections (published_at, id) WHERE state = 'published';

-- Who took a verdict back, and the second person who confirmed that.
ALTER TABLE cases ADD COLUMN retracted_by uuid;
ALTER TABLE cases ADD COLUMN retracted_by_name text NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN retraction_confirmed_by uuid;
ALTER TABLE cases ADD COLUMN retraction_confirmed_by_name text NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN retraction_confirmed_at timestamptz;
CREATE INDEX cases_retracted ON cases (retracted_at, id) WHERE retracted_at IS NOT NULL;
CREATE INDEX cases_unconfirmed ON cases (retracted_at, id) WHERE retracted_at IS NOT NULL AND retraction_confirmed_at IS NULL;

-- Where a published case stands among those that are to be looked at again
-- (review/recheck.go): 0 and the day to look again by, or 1 and the day it was true of.
ALTER TABLE cases ADD COLUMN recheck_key text NOT NULL DEFAULT '';
CREATE INDEX cases_recheck ON cases (recheck_key, claim_id) WHERE recheck_key <> '';

UPDATE cases SET
    retracted_by = (SELECT actor_id FROM events WHERE events.case_id = cases.id AND verb = 'retracted' ORDER BY seq DESC LIMIT 1),
    retracted_by_name = COALESCE((SELECT actor FROM events WHERE events.case_id = cases.id AND verb = 'retracted' ORDER BY seq DESC LIMIT 1), '')
WHERE state = 'retracted';
UPDATE cases SET recheck_key = COALESCE((SELECT CASE WHEN review_by <> '' THEN '0' || review_by WHEN as_of <> '' THEN '1' || as_of ELSE '' END
    FROM verdicts WHERE verdicts.id = cases.verdict_id), '')
WHERE state = 'published' AND merged_into IS NULL;

-- The record holds the rows of cases as they are from now on, and those of corrections.
DELETE FROM record_touched;
DELETE FROM record_rows WHERE tab = 'cases';
UPDATE record_adopted SET upto = '', done = FALSE WHERE tab = 'cases';
INSERT INTO record_adopted (tab, upto, done) VALUES ('corrections', '', FALSE);
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON corrections FOR EACH ROW EXECUTE FUNCTION record_touches();

-- +goose Down
DROP TRIGGER record_touches ON corrections;
DELETE FROM record_adopted WHERE tab = 'corrections';
DROP INDEX cases_recheck;
DROP INDEX cases_unconfirmed;
DROP INDEX cases_retracted;
ALTER TABLE cases DROP COLUMN recheck_key;
ALTER TABLE cases DROP COLUMN retraction_confirmed_at;
ALTER TABLE cases DROP COLUMN retraction_confirmed_by_name;
ALTER TABLE cases DROP COLUMN retraction_confirmed_by;
ALTER TABLE cases DROP COLUMN retracted_by_name;
ALTER TABLE cases DROP COLUMN retracted_by;
DROP TABLE corrections;
