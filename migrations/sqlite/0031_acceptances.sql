-- +goose Up

-- What was decided about candidates, added up for the statistics of extraction: for each
-- quarter of an hour, each day and each 32 days since 1970 (UTC) in which there was
-- something. Days where the organisation is begin with a quarter of an hour (UTC), so
-- that any period is a few of these rows.
CREATE TABLE acceptance_counts (
    span   INTEGER NOT NULL,     -- seconds: 900, 86400 or 2764800; 0 is a row to lock
    start  INTEGER NOT NULL,     -- its first second since 1970
    counts TEXT NOT NULL,     -- JSON: review.Tally
    PRIMARY KEY (span, start)
);
INSERT INTO acceptance_counts (span, start, counts) VALUES (0, 0, '{}');

-- What happened since they were added up: a decision more (1) or one less (-1), with all
-- that it is counted by. Triggers write it, whatever changes a candidate or the publisher
-- of its article, and nobody waits for anybody; once a minute it is added up. What was
-- decided before this migration is added up by the first time.
CREATE TABLE acceptance_changes (
    n           INTEGER PRIMARY KEY,
    change      INTEGER NOT NULL,
    at          DATETIME NOT NULL,
    state       TEXT NOT NULL,   -- accepted, dismissed; new: a decision was undone
    reason      TEXT NOT NULL,
    cues        TEXT NOT NULL,
    kinds       TEXT NOT NULL,
    attribution TEXT NOT NULL,
    publisher   TEXT NOT NULL,
    extractor   TEXT NOT NULL,
    position    INTEGER NOT NULL
);

INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
    SELECT 1, c.decided_at, c.state, c.dismiss_reason, c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
    FROM candidates AS c JOIN articles AS a ON a.id = c.article_id WHERE c.decided_at IS NOT NULL
    UNION ALL SELECT 1, e.at, 'new', '', c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
    FROM events AS e JOIN candidates AS c ON c.id = e.subject_id JOIN articles AS a ON a.id = c.article_id
    WHERE e.verb = 'undone' AND e.subject = 'candidate';

-- +goose StatementBegin
CREATE TRIGGER acceptance_candidate_added AFTER INSERT ON candidates WHEN NEW.decided_at IS NOT NULL
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, NEW.decided_at, NEW.state, NEW.dismiss_reason, NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position FROM articles AS a WHERE a.id = NEW.article_id AND NEW.decided_at IS NOT NULL;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, e.at, 'new', '', NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position
        FROM events AS e JOIN articles AS a ON a.id = NEW.article_id WHERE e.subject_id = NEW.id AND e.verb = 'undone' AND e.subject = 'candidate';
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER acceptance_candidate_gone AFTER DELETE ON candidates
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, OLD.decided_at, OLD.state, OLD.dismiss_reason, OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position FROM articles AS a WHERE a.id = OLD.article_id AND OLD.decided_at IS NOT NULL;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, e.at, 'new', '', OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position
        FROM events AS e JOIN articles AS a ON a.id = OLD.article_id WHERE e.subject_id = OLD.id AND e.verb = 'undone' AND e.subject = 'candidate';
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER acceptance_candidate_changed AFTER UPDATE ON candidates WHEN OLD.state IS NOT NEW.state
    OR OLD.dismiss_reason IS NOT NEW.dismiss_reason
    OR OLD.decided_at IS NOT NEW.decided_at
    OR OLD.cues IS NOT NEW.cues
    OR OLD.kinds IS NOT NEW.kinds
    OR OLD.attribution IS NOT NEW.attribution
    OR OLD.extractor IS NOT NEW.extractor
    OR OLD.position IS NOT NEW.position
    OR OLD.article_id IS NOT NEW.article_id
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, OLD.decided_at, OLD.state, OLD.dismiss_reason, OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position FROM articles AS a WHERE a.id = OLD.article_id AND OLD.decided_at IS NOT NULL;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, e.at, 'new', '', OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position
        FROM events AS e JOIN articles AS a ON a.id = OLD.article_id WHERE e.subject_id = OLD.id AND e.verb = 'undone' AND e.subject = 'candidate';
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, NEW.decided_at, NEW.state, NEW.dismiss_reason, NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position FROM articles AS a WHERE a.id = NEW.article_id AND NEW.decided_at IS NOT NULL;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, e.at, 'new', '', NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position
        FROM events AS e JOIN articles AS a ON a.id = NEW.article_id WHERE e.subject_id = NEW.id AND e.verb = 'undone' AND e.subject = 'candidate';
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER acceptance_undone AFTER INSERT ON events WHEN NEW.verb = 'undone' AND NEW.subject = 'candidate'
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, NEW.at, 'new', '', c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
        FROM candidates AS c JOIN articles AS a ON a.id = c.article_id WHERE c.id = NEW.subject_id;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER acceptance_publisher AFTER UPDATE OF publisher ON articles WHEN OLD.publisher IS NOT NEW.publisher
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, c.decided_at, c.state, c.dismiss_reason, c.cues, c.kinds, c.attribution, OLD.publisher, c.extractor, c.position
        FROM candidates AS c WHERE c.article_id = NEW.id AND c.decided_at IS NOT NULL;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, e.at, 'new', '', c.cues, c.kinds, c.attribution, OLD.publisher, c.extractor, c.position
        FROM candidates AS c JOIN events AS e ON e.subject_id = c.id WHERE c.article_id = NEW.id AND e.verb = 'undone' AND e.subject = 'candidate';
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, c.decided_at, c.state, c.dismiss_reason, c.cues, c.kinds, c.attribution, NEW.publisher, c.extractor, c.position
        FROM candidates AS c WHERE c.article_id = NEW.id AND c.decided_at IS NOT NULL;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, e.at, 'new', '', c.cues, c.kinds, c.attribution, NEW.publisher, c.extractor, c.position
        FROM candidates AS c JOIN events AS e ON e.subject_id = c.id WHERE c.article_id = NEW.id AND e.verb = 'undone' AND e.subject = 'candidate';
END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER acceptance_publisher;
DROP TRIGGER acceptance_undone;
DROP TRIGGER acceptance_candidate_changed;
DROP TRIGGER acceptance_candidate_gone;
DROP TRIGGER acceptance_candidate_added;
DROP TABLE acceptance_changes;
DROP TABLE acceptance_counts;
