-- +goose Up

-- How strict the publish gate is (review/policy.go): one row. A check that it has no rule
-- of warns, as every check did that was on.
CREATE TABLE gate_policy (
    id              integer PRIMARY KEY CHECK (id = 1),
    rules           text NOT NULL,      -- JSON list: tag ('' for every case), check, level (off, warn, block)
    updated_at      timestamptz NOT NULL,
    updated_by      uuid NOT NULL,      -- nobody's id before somebody changed it
    updated_by_name text NOT NULL,
    version         integer NOT NULL
);
INSERT INTO gate_policy (id, rules, updated_at, updated_by, updated_by_name, version)
SELECT 1, COALESCE((SELECT json_agg(json_build_object('tag', '', 'check', off.value, 'level', 'off'))::text
        FROM organisation, json_array_elements_text(CASE WHEN json_typeof(gate_off::json) = 'array' THEN gate_off::json ELSE '[]' END) AS off (value)), '[]'),
    COALESCE((SELECT updated_at FROM organisation), '2000-01-01'), '00000000-0000-0000-0000-000000000000', '', 1;
ALTER TABLE organisation DROP COLUMN gate_off;

-- Rights beyond the role that an administrator gave somebody.
ALTER TABLE users ADD COLUMN grants text NOT NULL DEFAULT '[]'; -- JSON list

-- +goose Down
ALTER TABLE users DROP COLUMN grants;
ALTER TABLE organisation ADD COLUMN gate_off text NOT NULL DEFAULT '[]';
UPDATE organisation SET gate_off = COALESCE((SELECT json_agg(rule ->> 'check')::text FROM gate_policy, json_array_elements(rules::json) AS rule
    WHERE rule ->> 'tag' = '' AND rule ->> 'level' = 'off'), '[]');
DROP TABLE gate_policy;
