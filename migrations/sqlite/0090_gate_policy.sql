-- +goose Up

-- How strict the publish gate is (review/policy.go): one row. A check that it has no rule
-- of warns, as every check did that was on.
CREATE TABLE gate_policy (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    rules           TEXT NOT NULL,      -- JSON list: tag ('' for every case), check, level (off, warn, block)
    updated_at      DATETIME NOT NULL,
    updated_by      TEXT NOT NULL,      -- nobody's id before somebody changed it
    updated_by_name TEXT NOT NULL,
    version         INTEGER NOT NULL
);
INSERT INTO gate_policy (id, rules, updated_at, updated_by, updated_by_name, version)
SELECT 1, COALESCE((SELECT json_group_array(json_object('tag', '', 'check', off.value, 'level', 'off'))
        FROM organisation, json_each(CASE WHEN json_type(gate_off) = 'array' THEN gate_off ELSE '[]' END) AS off), '[]'),
    COALESCE((SELECT updated_at FROM organisation), '2000-01-01 00:00:00+00:00'), '00000000-0000-0000-0000-000000000000', '', 1;
ALTER TABLE organisation DROP COLUMN gate_off;

-- Rights beyond the role that an administrator gave somebody.
ALTER TABLE users ADD COLUMN grants TEXT NOT NULL DEFAULT '[]'; -- JSON list

-- +goose Down
ALTER TABLE users DROP COLUMN grants;
ALTER TABLE organisation ADD COLUMN gate_off TEXT NOT NULL DEFAULT '[]';
UPDATE organisation SET gate_off = COALESCE((SELECT json_group_array(json_extract(rule.value, '$.check')) FROM gate_policy, json_each(rules) AS rule
    WHERE json_extract(rule.value, '$.tag') = '' AND json_extract(rule.value, '$.level') = 'off'), '[]');
DROP TABLE gate_policy;
