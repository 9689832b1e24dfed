-- +goose Up

-- The name of somebody who left goes from events by the one change that is allowed: a field
-- becomes '[taken down]', or, where it held the name and nothing else, what stands for the
-- name (review/leaver.go).
DROP TRIGGER events_append_only;
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
              THEN f.becomes IS NOT '[taken down]' AND NOT f.becomes GLOB 'Reviewer [0-9a-f][0-9a-f][0-9a-f][0-9a-f]'
              ELSE f.becomes IS NOT f.was END)
)
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER events_append_only;
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
