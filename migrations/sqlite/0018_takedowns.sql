-- +goose Up

-- What an administrator took down, and why; never the words. Nothing brings them back.
CREATE TABLE takedowns (
    n          INTEGER PRIMARY KEY AUTOINCREMENT,          -- their order: an answer under way compares it
    id         TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,   -- source, note, verdict, …; words: what was named by its words alone
    subject_id TEXT,            -- NULL for words
    field      TEXT NOT NULL,   -- '' all that can hold words
    reason     TEXT NOT NULL,
    at         DATETIME NOT NULL,
    by_id      TEXT NOT NULL
);
CREATE INDEX takedowns_subject ON takedowns (subject_id);

-- Every place that held the words, so that they can be taken down there again when an
-- older copy of the database is restored.
CREATE TABLE takedown_places (
    takedown_id TEXT NOT NULL REFERENCES takedowns (id),
    part        TEXT NOT NULL,  -- the table
    row_id      TEXT NOT NULL,
    field       TEXT NOT NULL,  -- the column, or a field in it
    PRIMARY KEY (takedown_id, part, row_id, field)
);
CREATE INDEX takedown_places_row ON takedown_places (part, row_id);

-- A source that was taken down keeps its row, for what rested on it.
ALTER TABLE evidence ADD COLUMN taken_down_at DATETIME;
ALTER TABLE evidence ADD COLUMN taken_down_reason TEXT NOT NULL DEFAULT '';

-- For each field of an event that can hold words: its salt, and the SHA-256 of salt, field,
-- a zero byte and value. A take-down deletes words and salt; the hash that stays binds the
-- record to what was there, and can't be guessed from.
ALTER TABLE events ADD COLUMN salts TEXT NOT NULL DEFAULT '{}';        -- JSON object: field → hex
ALTER TABLE events ADD COLUMN commitments TEXT NOT NULL DEFAULT '{}';  -- JSON object: field → hex

DROP TRIGGER events_append_only;

-- Events from before get theirs. The fields left out hold no words (review/commit.go);
-- commitment() is registered by the program (store/sqlite.go).
WITH fields AS MATERIALIZED (
    SELECT seq, 'actor' AS field, actor AS value, lower(hex(randomblob(32))) AS salt FROM events
    UNION ALL
    SELECT e.seq, 'detail.' || d.key, d.value, lower(hex(randomblob(32))) FROM events e, json_each(e.detail) d
    WHERE d.key NOT IN (
        'from', 'to', 'priority', 'due_on', 'evidence', 'note', 'verdict', 'candidate',
        'appearance', 'claim', 'case', 'cluster', 'stance', 'rule', 'as', 'was', 'revision',
        'text_sha256', 'role', 'purpose', 'scopes', 'published', 'language', 'candidates',
        'unattributed', 'claimed_on', 'takedown', 'kind', 'field', 'claims', 'undoes', 'did',
        'event', 'added', 'merged', 'refused', 'number', 'key', 'hint')),
made AS (
    SELECT seq, json_group_object(field, salt) AS salts, json_group_object(field, commitment(salt, field, value)) AS commitments
    FROM fields GROUP BY seq)
UPDATE events SET salts = made.salts, commitments = made.commitments FROM made WHERE made.seq = events.seq;

-- The one change of an event that is allowed: a field that was committed to becomes
-- '[taken down]' and loses its salt. Everything else stays as it is, the commitments too.
-- +goose StatementBegin
CREATE TRIGGER events_append_only BEFORE UPDATE ON events
WHEN NOT (
    NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.actor_id IS OLD.actor_id AND NEW.verb IS OLD.verb
    AND NEW.subject IS OLD.subject AND NEW.subject_id IS OLD.subject_id AND NEW.case_id IS OLD.case_id AND NEW.article_id IS OLD.article_id
    AND NEW.prev_hash IS OLD.prev_hash AND NEW.hash IS OLD.hash AND NEW.commitments IS OLD.commitments
    -- json_valid knows no comments, in which words could hide; json_each does.
    AND json_valid(NEW.salts) AND json_valid(NEW.detail)
    AND (SELECT count(*) FROM json_each(NEW.salts)) < (SELECT count(*) FROM json_each(OLD.salts))
    AND NOT EXISTS (SELECT 1 FROM json_each(NEW.salts) n
                    WHERE NOT EXISTS (SELECT 1 FROM json_each(OLD.salts) o WHERE o.key = n.key AND o.value IS n.value))
    AND (SELECT count(*) FROM json_each(NEW.detail)) = (SELECT count(*) FROM json_each(OLD.detail))
    AND NOT EXISTS (
        SELECT 1 FROM (
            SELECT 'actor' AS field, OLD.actor AS was, NEW.actor AS becomes
            UNION ALL
            SELECT 'detail.' || o.key, o.value, (SELECT n.value FROM json_each(NEW.detail) n WHERE n.key = o.key) FROM json_each(OLD.detail) o) f
        WHERE CASE WHEN EXISTS (SELECT 1 FROM json_each(OLD.salts) o WHERE o.key = f.field)
                    AND NOT EXISTS (SELECT 1 FROM json_each(NEW.salts) n WHERE n.key = f.field)
              THEN f.becomes IS NOT '[taken down]'
              ELSE f.becomes IS NOT f.was END)
)
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
-- +goose StatementEnd
-- A REPLACE deletes without asking the trigger that forbids it.
-- +goose StatementBegin
CREATE TRIGGER events_new BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE seq = NEW.seq OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
-- +goose StatementEnd

-- What was taken down stays so. Its reason may have to go in its turn.
-- +goose StatementBegin
CREATE TRIGGER takedowns_stay BEFORE DELETE ON takedowns
BEGIN SELECT RAISE(ABORT, 'a take-down is not taken back'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER takedowns_once BEFORE UPDATE OF n, id, kind, subject_id, field, at, by_id ON takedowns
BEGIN SELECT RAISE(ABORT, 'a take-down is not taken back'); END;
-- +goose StatementEnd

-- A snapshot is still written once. What may go besides its text: the address that it came
-- from with the headers of the answer, and the reason of a take-down.
DROP TRIGGER snapshots_once;
-- +goose StatementBegin
CREATE TRIGGER snapshots_once BEFORE UPDATE ON snapshots
WHEN NOT (NEW.id = OLD.id AND NEW.article_id = OLD.article_id
          AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length
          AND NEW.media_type = OLD.media_type AND NEW.charset = OLD.charset AND NEW.extractor = OLD.extractor
          AND NEW.extractor_version = OLD.extractor_version AND NEW.fetched_at = OLD.fetched_at
          AND NEW.url IN (OLD.url, '') AND NEW.headers IN (OLD.headers, '{}')
          AND (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL AND NEW.raw IS NULL AND NEW.text IS NULL
               OR NEW.redacted_at IS OLD.redacted_at AND NEW.redacted_by IS OLD.redacted_by AND NEW.raw IS OLD.raw AND NEW.text IS OLD.text
                  AND NEW.redaction_reason IN (OLD.redaction_reason, '[taken down]')))
BEGIN SELECT RAISE(ABORT, 'a snapshot is written once'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER snapshots_once;
-- +goose StatementBegin
CREATE TRIGGER snapshots_once BEFORE UPDATE ON snapshots
WHEN NOT (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL
          AND NEW.raw IS NULL AND NEW.text IS NULL
          AND NEW.id = OLD.id AND NEW.article_id = OLD.article_id
          AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length)
BEGIN SELECT RAISE(ABORT, 'a snapshot is written once'); END;
-- +goose StatementEnd
DROP TRIGGER events_new;
DROP TRIGGER events_append_only;
ALTER TABLE events DROP COLUMN commitments;
ALTER TABLE events DROP COLUMN salts;
-- +goose StatementBegin
CREATE TRIGGER events_append_only BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
-- +goose StatementEnd
ALTER TABLE evidence DROP COLUMN taken_down_reason;
ALTER TABLE evidence DROP COLUMN taken_down_at;
DROP TABLE takedown_places;
DROP TABLE takedowns;
