-- +goose Up

-- What a claim contradicts, by one rule: another claim, the words of another article
-- that were said to be the same claim, or somebody else's fact-check. The rules write
-- it, reviewers decide about it, and a decision outlives new wordings.
CREATE TABLE contradictions (
    id               uuid PRIMARY KEY,
    claim_id         uuid NOT NULL REFERENCES claims (id),  -- of two claims the one made first
    other_kind       text NOT NULL,      -- claim, appearance or external
    other_id         uuid NOT NULL,
    rule             text NOT NULL,      -- numbers, polarity, speaker or verdicts
    strength         double precision NOT NULL,      -- 0..1
    why              text NOT NULL,      -- quotes the wordings: a take-down blanks it
    spans            text NOT NULL,      -- JSON list, into the claim's wording
    other_spans      text NOT NULL,      -- JSON list, into the other's words
    state            text NOT NULL,      -- open, real, other_scope, other_date, error or gone
    note             text NOT NULL,
    resolved_by      uuid,
    resolved_by_name text NOT NULL,
    resolved_at      timestamptz,
    found_at         timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          integer NOT NULL,
    UNIQUE (claim_id, other_id, rule)
);
CREATE INDEX contradictions_other ON contradictions (other_id);
CREATE INDEX contradictions_list ON contradictions (state, strength, id);
CREATE INDEX contradictions_resolved ON contradictions (resolved_by, resolved_at);

-- +goose Down
DROP TABLE contradictions;
