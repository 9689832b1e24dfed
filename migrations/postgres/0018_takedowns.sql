-- +goose Up

-- What an administrator took down, and why; never the words. Nothing brings them back.
CREATE TABLE takedowns (
    n          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,          -- their order: an answer under way compares it
    id         uuid NOT NULL UNIQUE,
    kind       text NOT NULL,   -- source, note, verdict, …; words: what was named by its words alone
    subject_id uuid,            -- NULL for words
    field      text NOT NULL,   -- '' all that can hold words
    reason     text NOT NULL,
    at         timestamptz NOT NULL,
    by_id      uuid NOT NULL
);
CREATE INDEX takedowns_subject ON takedowns (subject_id);

-- Every place that held the words, so that they can be taken down there again when an
-- older copy of the database is restored.
CREATE TABLE takedown_places (
    takedown_id uuid NOT NULL REFERENCES takedowns (id),
    part        text NOT NULL,  -- the table
    row_id      text NOT NULL,
    field       text NOT NULL,  -- the column, or a field in it
    PRIMARY KEY (takedown_id, part, row_id, field)
);
CREATE INDEX takedown_places_row ON takedown_places (part, row_id);

-- A source that was taken down keeps its row, for what rested on it.
ALTER TABLE evidence ADD COLUMN taken_down_at timestamptz;
ALTER TABLE evidence ADD COLUMN taken_down_reason text NOT NULL DEFAULT '';

-- For each field of an event that can hold words: its salt, and the SHA-256 of salt, field,
-- a zero byte and value. A take-down deletes words and salt; the hash that stays binds the
-- record to what was there, and can't be guessed from.
ALTER TABLE events ADD COLUMN salts text NOT NULL DEFAULT '{}';        -- JSON object: field → hex
ALTER TABLE events ADD COLUMN commitments text NOT NULL DEFAULT '{}';  -- JSON object: field → hex

DROP TRIGGER events_append_only ON events;

-- Events from before get theirs. The fields left out hold no words (review/commit.go). A
-- salt is two random UUIDs, 244 random bits.
WITH fields AS MATERIALIZED (
    SELECT seq, 'actor' AS field, actor AS value, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') AS salt FROM events
    UNION ALL
    SELECT e.seq, 'detail.' || d.key, d.value, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
    FROM events e CROSS JOIN LATERAL json_each_text(e.detail::json) d
    WHERE d.key NOT IN (
        'from', 'to', 'priority', 'due_on', 'evidence', 'note', 'verdict', 'candidate',
        'appearance', 'claim', 'case', 'cluster', 'stance', 'rule', 'as', 'was', 'revision',
        'text_sha256', 'role', 'purpose', 'scopes', 'published', 'language', 'candidates',
        'unattributed', 'claimed_on', 'takedown', 'kind', 'field', 'claims', 'undoes', 'did',
        'event', 'added', 'merged', 'refused', 'number', 'key', 'hint')),
made AS (
    SELECT seq, json_object_agg(field, encode(salt, 'hex'))::text AS salts,
        json_object_agg(field, encode(sha256(salt || convert_to(field, 'UTF8') || '\x00'::bytea || convert_to(value, 'UTF8')), 'hex'))::text AS commitments
    FROM fields GROUP BY seq)
UPDATE events SET salts = made.salts, commitments = made.commitments FROM made WHERE made.seq = events.seq;

-- The one change of an event that is allowed: a field that was committed to becomes
-- '[taken down]' and loses its salt. Everything else stays as it is, the commitments too.
-- json and not jsonb, which would let the same field stand twice in the text.
-- +goose StatementBegin
CREATE FUNCTION event_words_went(old_salts json, new_salts json, old_actor text, new_actor text, old_detail json, new_detail json)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (SELECT count(*) FROM json_each_text(new_salts)) < (SELECT count(*) FROM json_each_text(old_salts))
    AND NOT EXISTS (SELECT 1 FROM json_each_text(new_salts) n
                    WHERE NOT EXISTS (SELECT 1 FROM json_each_text(old_salts) o WHERE o.key = n.key AND o.value IS NOT DISTINCT FROM n.value))
    AND (SELECT count(*) FROM json_each(new_detail)) = (SELECT count(*) FROM json_each(old_detail))
    AND NOT EXISTS (SELECT 1 FROM json_each(new_detail) n WHERE json_typeof(n.value) <> 'string')
    AND NOT EXISTS (
        SELECT 1 FROM (
            SELECT 'actor' AS field, old_actor AS was, new_actor AS becomes
            UNION ALL
            SELECT 'detail.' || o.key, o.value, (SELECT min(n.value) FROM json_each_text(new_detail) n WHERE n.key = o.key) FROM json_each_text(old_detail) o) f
        WHERE CASE WHEN EXISTS (SELECT 1 FROM json_each_text(old_salts) o WHERE o.key = f.field)
                    AND NOT EXISTS (SELECT 1 FROM json_each_text(new_salts) n WHERE n.key = f.field)
              THEN f.becomes IS DISTINCT FROM '[taken down]'
              ELSE f.becomes IS DISTINCT FROM f.was END)
$$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION events_are_appended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.seq, NEW.id, NEW.at, NEW.actor_id, NEW.verb, NEW.subject, NEW.subject_id, NEW.case_id, NEW.article_id, NEW.prev_hash, NEW.hash, NEW.commitments)
            IS NOT DISTINCT FROM (OLD.seq, OLD.id, OLD.at, OLD.actor_id, OLD.verb, OLD.subject, OLD.subject_id, OLD.case_id, OLD.article_id, OLD.prev_hash, OLD.hash, OLD.commitments)
            AND event_words_went(OLD.salts::json, NEW.salts::json, OLD.actor, NEW.actor, OLD.detail::json, NEW.detail::json) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'events are only appended';
END $$;
-- +goose StatementEnd
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_are_appended();
CREATE TRIGGER events_stay BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION events_are_appended();

-- What was taken down stays so. Its reason may have to go in its turn.
-- +goose StatementBegin
CREATE FUNCTION takedowns_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a take-down is not taken back'; END $$;
-- +goose StatementEnd
CREATE TRIGGER takedowns_stay BEFORE DELETE OR UPDATE OF n, id, kind, subject_id, field, at, by_id ON takedowns
    FOR EACH ROW EXECUTE FUNCTION takedowns_stay();

-- A snapshot is still written once. What may go besides its text: the address that it came
-- from with the headers of the answer, and the reason of a take-down.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION snapshot_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.article_id, NEW.raw_sha256, NEW.text_sha256, NEW.length, NEW.media_type, NEW.charset, NEW.extractor, NEW.extractor_version, NEW.fetched_at)
            = (OLD.id, OLD.article_id, OLD.raw_sha256, OLD.text_sha256, OLD.length, OLD.media_type, OLD.charset, OLD.extractor, OLD.extractor_version, OLD.fetched_at)
            AND NEW.url IN (OLD.url, '') AND NEW.headers IN (OLD.headers, '{}')
            AND (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL AND NEW.raw IS NULL AND NEW.text IS NULL
                 OR NEW.redacted_at IS NOT DISTINCT FROM OLD.redacted_at AND NEW.redacted_by IS NOT DISTINCT FROM OLD.redacted_by
                    AND NEW.raw IS NOT DISTINCT FROM OLD.raw AND NEW.text IS NOT DISTINCT FROM OLD.text
                    AND NEW.redaction_reason IN (OLD.redaction_reason, '[taken down]')) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a snapshot is written once';
END $$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION snapshot_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL
            AND NEW.raw IS NULL AND NEW.text IS NULL
            AND NEW.id = OLD.id AND NEW.article_id = OLD.article_id
            AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a snapshot is written once';
END $$;
-- +goose StatementEnd
DROP TRIGGER events_stay ON events;
DROP TRIGGER events_append_only ON events;
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION events_are_appended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'events are only appended'; END $$;
-- +goose StatementEnd
DROP FUNCTION event_words_went(json, json, text, text, json, json);
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_are_appended();
ALTER TABLE events DROP COLUMN commitments;
ALTER TABLE events DROP COLUMN salts;
ALTER TABLE evidence DROP COLUMN taken_down_reason;
ALTER TABLE evidence DROP COLUMN taken_down_at;
DROP TABLE takedown_places;
DROP TABLE takedowns;
DROP FUNCTION takedowns_stay();
