-- +goose Up

-- What a claim contradicts, by one rule: another claim, the words of another article
-- that were said to be the same claim, or somebody else's fact-check. The rules write
-- it, reviewers decide about it, and a decision outlives new wordings.
CREATE TABLE contradictions (
    id               TEXT PRIMARY KEY,
    claim_id         TEXT NOT NULL REFERENCES claims (id),  -- of two claims the one made first
    other_kind       TEXT NOT NULL,      -- claim, appearance or external
    other_id         TEXT NOT NULL,
    rule             TEXT NOT NULL,      -- numbers, polarity, speaker or verdicts
    strength         REAL NOT NULL,      -- 0..1
    why              TEXT NOT NULL,      -- quotes the wordings: a take-down blanks it
    spans            TEXT NOT NULL,      -- JSON list, into the claim's wording
    other_spans      TEXT NOT NULL,      -- JSON list, into the other's words
    state            TEXT NOT NULL,      -- open, real, other_scope, other_date, error or gone
    note             TEXT NOT NULL,
    resolved_by      TEXT,
    resolved_by_name TEXT NOT NULL,
    resolved_at      DATETIME,
    found_at         DATETIME NOT NULL,
    updated_at       DATETIME NOT NULL,
    version          INTEGER NOT NULL,
    UNIQUE (claim_id, other_id, rule)
);
CREATE INDEX contradictions_other ON contradictions (other_id);
CREATE INDEX contradictions_list ON contradictions (state, strength, id);
CREATE INDEX contradictions_resolved ON contradictions (resolved_by, resolved_at);

-- +goose Down
DROP TABLE contradictions;
