-- +goose Up

-- The name of somebody who left goes from events by the one change that is allowed: a field
-- becomes '[taken down]', or, where it held the name and nothing else, what stands for the
-- name (review/leaver.go).
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION event_words_went(old_salts json, new_salts json, old_actor text, new_actor text, old_detail json, new_detail json)
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
              THEN f.becomes IS DISTINCT FROM '[taken down]' AND COALESCE(f.becomes, '') !~ '^Reviewer [0-9a-f]{4}$'
              ELSE f.becomes IS DISTINCT FROM f.was END)
$$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION event_words_went(old_salts json, new_salts json, old_actor text, new_actor text, old_detail json, new_detail json)
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
