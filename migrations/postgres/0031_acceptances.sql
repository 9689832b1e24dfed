-- +goose Up

-- What was decided about candidates, added up for the statistics of extraction: for each
-- quarter of an hour, each day and each 32 days since 1970 (UTC) in which there was
-- something. Days where the organisation is begin with a quarter of an hour (UTC), so
-- that any period is a few of these rows.
CREATE TABLE acceptance_counts (
    span   integer NOT NULL,     -- seconds: 900, 86400 or 2764800; 0 is a row to lock
    start  bigint NOT NULL,     -- its first second since 1970
    counts text NOT NULL,     -- JSON: review.Tally
    PRIMARY KEY (span, start)
);
INSERT INTO acceptance_counts (span, start, counts) VALUES (0, 0, '{}');

-- What happened since they were added up: a decision more (1) or one less (-1), with all
-- that it is counted by. Triggers write it, whatever changes a candidate or the publisher
-- of its article, and nobody waits for anybody; once a minute it is added up. What was
-- decided before this migration is added up by the first time. The triggers hold the
-- article's row until the end: a change of its publisher counts the decisions before it.
CREATE TABLE acceptance_changes (
    n           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    change      integer NOT NULL,
    at          timestamptz NOT NULL,
    state       text NOT NULL,   -- accepted, dismissed; new: a decision was undone
    reason      text NOT NULL,
    cues        text NOT NULL,
    kinds       text NOT NULL,
    attribution text NOT NULL,
    publisher   text NOT NULL,
    extractor   text NOT NULL,
    position    integer NOT NULL
);

INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
    SELECT 1, c.decided_at, c.state, c.dismiss_reason, c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
    FROM candidates AS c JOIN articles AS a ON a.id = c.article_id WHERE c.decided_at IS NOT NULL
    UNION ALL SELECT 1, e.at, 'new', '', c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
    FROM events AS e JOIN candidates AS c ON c.id = e.subject_id JOIN articles AS a ON a.id = c.article_id
    WHERE e.verb = 'undone' AND e.subject = 'candidate';

-- +goose StatementBegin
CREATE FUNCTION acceptance_candidate_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, NEW.decided_at, NEW.state, NEW.dismiss_reason, NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position FROM articles AS a WHERE a.id = NEW.article_id AND NEW.decided_at IS NOT NULL FOR SHARE;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, e.at, 'new', '', NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position
        FROM events AS e JOIN articles AS a ON a.id = NEW.article_id WHERE e.subject_id = NEW.id AND e.verb = 'undone' AND e.subject = 'candidate' FOR SHARE OF a;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER acceptance_candidate_added AFTER INSERT ON candidates
    FOR EACH ROW WHEN (NEW.decided_at IS NOT NULL) EXECUTE FUNCTION acceptance_candidate_added();
-- +goose StatementBegin
CREATE FUNCTION acceptance_candidate_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, OLD.decided_at, OLD.state, OLD.dismiss_reason, OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position FROM articles AS a WHERE a.id = OLD.article_id AND OLD.decided_at IS NOT NULL FOR SHARE;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, e.at, 'new', '', OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position
        FROM events AS e JOIN articles AS a ON a.id = OLD.article_id WHERE e.subject_id = OLD.id AND e.verb = 'undone' AND e.subject = 'candidate' FOR SHARE OF a;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER acceptance_candidate_gone AFTER DELETE ON candidates
    FOR EACH ROW EXECUTE FUNCTION acceptance_candidate_gone();
-- +goose StatementBegin
CREATE FUNCTION acceptance_candidate_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, OLD.decided_at, OLD.state, OLD.dismiss_reason, OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position FROM articles AS a WHERE a.id = OLD.article_id AND OLD.decided_at IS NOT NULL FOR SHARE;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT -1, e.at, 'new', '', OLD.cues, OLD.kinds, OLD.attribution, a.publisher, OLD.extractor, OLD.position
        FROM events AS e JOIN articles AS a ON a.id = OLD.article_id WHERE e.subject_id = OLD.id AND e.verb = 'undone' AND e.subject = 'candidate' FOR SHARE OF a;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, NEW.decided_at, NEW.state, NEW.dismiss_reason, NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position FROM articles AS a WHERE a.id = NEW.article_id AND NEW.decided_at IS NOT NULL FOR SHARE;
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, e.at, 'new', '', NEW.cues, NEW.kinds, NEW.attribution, a.publisher, NEW.extractor, NEW.position
        FROM events AS e JOIN articles AS a ON a.id = NEW.article_id WHERE e.subject_id = NEW.id AND e.verb = 'undone' AND e.subject = 'candidate' FOR SHARE OF a;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER acceptance_candidate_changed AFTER UPDATE ON candidates FOR EACH ROW WHEN (
    OLD.state IS DISTINCT FROM NEW.state
    OR OLD.dismiss_reason IS DISTINCT FROM NEW.dismiss_reason
    OR OLD.decided_at IS DISTINCT FROM NEW.decided_at
    OR OLD.cues IS DISTINCT FROM NEW.cues
    OR OLD.kinds IS DISTINCT FROM NEW.kinds
    OR OLD.attribution IS DISTINCT FROM NEW.attribution
    OR OLD.extractor IS DISTINCT FROM NEW.extractor
    OR OLD.position IS DISTINCT FROM NEW.position
    OR OLD.article_id IS DISTINCT FROM NEW.article_id)
    EXECUTE FUNCTION acceptance_candidate_changed();
-- +goose StatementBegin
CREATE FUNCTION acceptance_undone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
        SELECT 1, NEW.at, 'new', '', c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
        FROM candidates AS c JOIN articles AS a ON a.id = c.article_id WHERE c.id = NEW.subject_id FOR SHARE OF a;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER acceptance_undone AFTER INSERT ON events
    FOR EACH ROW WHEN (NEW.verb = 'undone' AND NEW.subject = 'candidate') EXECUTE FUNCTION acceptance_undone();
-- +goose StatementBegin
CREATE FUNCTION acceptance_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
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
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER acceptance_publisher AFTER UPDATE OF publisher ON articles
    FOR EACH ROW WHEN (OLD.publisher IS DISTINCT FROM NEW.publisher) EXECUTE FUNCTION acceptance_publisher();

-- +goose Down
DROP TRIGGER acceptance_publisher ON articles;
DROP TRIGGER acceptance_undone ON events;
DROP TRIGGER acceptance_candidate_changed ON candidates;
DROP TRIGGER acceptance_candidate_gone ON candidates;
DROP TRIGGER acceptance_candidate_added ON candidates;
DROP FUNCTION acceptance_publisher();
DROP FUNCTION acceptance_undone();
DROP FUNCTION acceptance_candidate_changed();
DROP FUNCTION acceptance_candidate_gone();
DROP FUNCTION acceptance_candidate_added();
DROP TABLE acceptance_changes;
DROP TABLE acceptance_counts;
