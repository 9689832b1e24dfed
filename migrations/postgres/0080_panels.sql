-- +goose Up

-- Who decides a verdict by vote, and how many must agree: for every verdict on a scale, or
-- of claims with a tag. What has no rule has one proposer and one approver (review/panel_rule.go).
CREATE TABLE panel_rules (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL,       -- scale, tag
    key            text NOT NULL,       -- of the scale, or the tag
    seats          integer NOT NULL,    -- how many vote
    carry          integer NOT NULL,    -- how many votes for one rating decide: more than half of the seats
    tie_breaker_id uuid NOT NULL REFERENCES users (id),
    tie_breaker    text NOT NULL,       -- their name
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    version        integer NOT NULL,
    UNIQUE (kind, key)
);
CREATE INDEX panel_rules_tie_breaker ON panel_rules (tie_breaker_id);

-- The panel of a proposed verdict, with the rule as it was when the verdict was proposed.
CREATE TABLE panels (
    id              uuid PRIMARY KEY,
    case_id         uuid NOT NULL REFERENCES cases (id),
    number          integer NOT NULL,   -- within the case, from 1
    verdict_id      uuid NOT NULL REFERENCES verdicts (id), -- that it votes on
    scale_key       text NOT NULL,
    state           text NOT NULL,      -- voting, discussing, tied, carried, decided, overridden, dropped
    round           integer NOT NULL,   -- 1 or 2
    seats           integer NOT NULL,
    carry           integer NOT NULL,
    rule_kind       text NOT NULL,
    rule_key        text NOT NULL,
    tie_breaker_id  uuid NOT NULL,
    tie_breaker     text NOT NULL,
    members         text NOT NULL,      -- JSON list: who has a seat
    rating          text NOT NULL,      -- what was decided; '' before
    label           text NOT NULL,      -- its words then
    reason          text NOT NULL,      -- of who decided a tie, or overrode the panel
    decided_by      uuid,
    decided_by_name text NOT NULL,
    decided_at      timestamptz,
    opened_at       timestamptz NOT NULL,
    version         integer NOT NULL,
    UNIQUE (case_id, number)
);
CREATE INDEX panels_verdict ON panels (verdict_id);
CREATE UNIQUE INDEX panels_open ON panels (case_id) WHERE state IN ('voting', 'discussing', 'tied');

-- A member's vote of a round. Until the round is complete the row holds a commitment, and the
-- vote sealed under panel_keys; then rating, reason and the salt that the commitment was made
-- with take the place of the seal.
CREATE TABLE panel_votes (
    id         uuid PRIMARY KEY,
    panel_id   uuid NOT NULL REFERENCES panels (id),
    case_id    uuid NOT NULL REFERENCES cases (id),
    round      integer NOT NULL,
    member_id  uuid NOT NULL,
    member     text NOT NULL,           -- their name
    voted_at   timestamptz NOT NULL,
    seen       text NOT NULL,           -- digest of what readers would see, as the member saw it
    commitment text NOT NULL,           -- SHA-256 in hex
    sealed     text NOT NULL,           -- base64 of always the same length; '' once opened
    salt       text NOT NULL,           -- hex; '' before
    rating     text NOT NULL,           -- '' before
    label      text NOT NULL,           -- its words; '' before
    reason     text NOT NULL,           -- '' before
    opened_at  timestamptz,
    version    integer NOT NULL,
    UNIQUE (panel_id, round, member_id)
);
CREATE INDEX panel_votes_case ON panel_votes (case_id);

-- What votes are sealed under: one row. Who holds the database holds it.
CREATE TABLE panel_keys (
    id     integer PRIMARY KEY,
    secret text NOT NULL                -- 32 bytes in base64
);

-- How often members voted so in a first round, in a month: what Krippendorff's alpha is
-- reckoned from, without reading votes.
CREATE TABLE panel_counts (
    scale_key text NOT NULL,
    month     text NOT NULL,            -- 2026-11
    votes     text NOT NULL,            -- keys of ratings in alphabetical order, with blanks between
    panels    integer NOT NULL,
    PRIMARY KEY (month, scale_key, votes)
);

-- A verdict whose panel an administrator overrode says why, wherever the desk shows it.
ALTER TABLE verdicts ADD COLUMN override_reason text NOT NULL DEFAULT '';
ALTER TABLE verdicts ADD COLUMN override_by_name text NOT NULL DEFAULT '';
-- A note that was written in a panel's discussion.
ALTER TABLE notes ADD COLUMN panel_id uuid;
CREATE INDEX notes_panel ON notes (panel_id) WHERE panel_id IS NOT NULL;

-- The record holds the rows of all but the key and the counts.
INSERT INTO record_adopted (tab, upto, done) VALUES ('panel_rules', '', FALSE), ('panels', '', FALSE), ('panel_votes', '', FALSE);
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON panel_rules FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON panels FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON panel_votes FOR EACH ROW EXECUTE FUNCTION record_touches();

-- +goose Down
DROP TRIGGER record_touches ON panel_rules;
DROP TRIGGER record_touches ON panels;
DROP TRIGGER record_touches ON panel_votes;
DELETE FROM record_adopted WHERE tab IN ('panel_rules', 'panels', 'panel_votes');
DROP INDEX notes_panel;
ALTER TABLE notes DROP COLUMN panel_id;
ALTER TABLE verdicts DROP COLUMN override_by_name;
ALTER TABLE verdicts DROP COLUMN override_reason;
DROP TABLE panel_counts;
DROP TABLE panel_keys;
DROP TABLE panel_votes;
DROP TABLE panels;
DROP TABLE panel_rules;
