-- +goose Up

-- Who decides a verdict by vote, and how many must agree: for every verdict on a scale, or
-- of claims with a tag. What has no rule has one proposer and one approver (review/panel_rule.go).
CREATE TABLE panel_rules (
    id             TEXT PRIMARY KEY,
    kind           TEXT NOT NULL,       -- scale, tag
    key            TEXT NOT NULL,       -- of the scale, or the tag
    seats          INTEGER NOT NULL,    -- how many vote
    carry          INTEGER NOT NULL,    -- how many votes for one rating decide: more than half of the seats
    tie_breaker_id TEXT NOT NULL REFERENCES users (id),
    tie_breaker    TEXT NOT NULL,       -- their name
    created_at     DATETIME NOT NULL,
    updated_at     DATETIME NOT NULL,
    version        INTEGER NOT NULL,
    UNIQUE (kind, key)
);
CREATE INDEX panel_rules_tie_breaker ON panel_rules (tie_breaker_id);

-- The panel of a proposed verdict, with the rule as it was when the verdict was proposed.
CREATE TABLE panels (
    id              TEXT PRIMARY KEY,
    case_id         TEXT NOT NULL REFERENCES cases (id),
    number          INTEGER NOT NULL,   -- within the case, from 1
    verdict_id      TEXT NOT NULL REFERENCES verdicts (id), -- that it votes on
    scale_key       TEXT NOT NULL,
    state           TEXT NOT NULL,      -- voting, discussing, tied, carried, decided, overridden, dropped
    round           INTEGER NOT NULL,   -- 1 or 2
    seats           INTEGER NOT NULL,
    carry           INTEGER NOT NULL,
    rule_kind       TEXT NOT NULL,
    rule_key        TEXT NOT NULL,
    tie_breaker_id  TEXT NOT NULL,
    tie_breaker     TEXT NOT NULL,
    members         TEXT NOT NULL,      -- JSON list: who has a seat
    rating          TEXT NOT NULL,      -- what was decided; '' before
    label           TEXT NOT NULL,      -- its words then
    reason          TEXT NOT NULL,      -- of who decided a tie, or overrode the panel
    decided_by      TEXT,
    decided_by_name TEXT NOT NULL,
    decided_at      DATETIME,
    opened_at       DATETIME NOT NULL,
    version         INTEGER NOT NULL,
    UNIQUE (case_id, number)
);
CREATE INDEX panels_verdict ON panels (verdict_id);
CREATE UNIQUE INDEX panels_open ON panels (case_id) WHERE state IN ('voting', 'discussing', 'tied');

-- A member's vote of a round. Until the round is complete the row holds a commitment, and the
-- vote sealed under panel_keys; then rating, reason and the salt that the commitment was made
-- with take the place of the seal.
CREATE TABLE panel_votes (
    id         TEXT PRIMARY KEY,
    panel_id   TEXT NOT NULL REFERENCES panels (id),
    case_id    TEXT NOT NULL REFERENCES cases (id),
    round      INTEGER NOT NULL,
    member_id  TEXT NOT NULL,
    member     TEXT NOT NULL,           -- their name
    voted_at   DATETIME NOT NULL,
    seen       TEXT NOT NULL,           -- digest of what readers would see, as the member saw it
    commitment TEXT NOT NULL,           -- SHA-256 in hex
    sealed     TEXT NOT NULL,           -- base64 of always the same length; '' once opened
    salt       TEXT NOT NULL,           -- hex; '' before
    rating     TEXT NOT NULL,           -- '' before
    label      TEXT NOT NULL,           -- its words; '' before
    reason     TEXT NOT NULL,           -- '' before
    opened_at  DATETIME,
    version    INTEGER NOT NULL,
    UNIQUE (panel_id, round, member_id)
);
CREATE INDEX panel_votes_case ON panel_votes (case_id);

-- What votes are sealed under: one row. Who holds the database holds it.
CREATE TABLE panel_keys (
    id     INTEGER PRIMARY KEY,
    secret TEXT NOT NULL                -- 32 bytes in base64
);

-- How often members voted so in a first round, in a month: what Krippendorff's alpha is
-- reckoned from, without reading votes.
CREATE TABLE panel_counts (
    scale_key TEXT NOT NULL,
    month     TEXT NOT NULL,            -- 2026-11
    votes     TEXT NOT NULL,            -- keys of ratings in alphabetical order, with blanks between
    panels    INTEGER NOT NULL,
    PRIMARY KEY (month, scale_key, votes)
);

-- A verdict whose panel an administrator overrode says why, wherever the desk shows it.
ALTER TABLE verdicts ADD COLUMN override_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE verdicts ADD COLUMN override_by_name TEXT NOT NULL DEFAULT '';
-- A note that was written in a panel's discussion.
ALTER TABLE notes ADD COLUMN panel_id TEXT;
CREATE INDEX notes_panel ON notes (panel_id) WHERE panel_id IS NOT NULL;

-- The record holds the rows of all but the key and the counts.
INSERT INTO record_adopted (tab, upto, done) VALUES ('panel_rules', '', FALSE), ('panels', '', FALSE), ('panel_votes', '', FALSE);
-- +goose StatementBegin
CREATE TRIGGER record_panel_rules_insert AFTER INSERT ON panel_rules
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panel_rules', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panel_rules' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panel_rules_update AFTER UPDATE ON panel_rules
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panel_rules', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panel_rules' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panel_rules_delete AFTER DELETE ON panel_rules
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panel_rules', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panel_rules' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panels_insert AFTER INSERT ON panels
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panels', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panels' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panels_update AFTER UPDATE ON panels
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panels', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panels' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panels_delete AFTER DELETE ON panels
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panels', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panels' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panel_votes_insert AFTER INSERT ON panel_votes
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panel_votes', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panel_votes' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panel_votes_update AFTER UPDATE ON panel_votes
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panel_votes', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panel_votes' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_panel_votes_delete AFTER DELETE ON panel_votes
BEGIN INSERT INTO record_touched (tab, key) SELECT 'panel_votes', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'panel_votes' AND key = OLD.id); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER record_panel_rules_insert;
DROP TRIGGER record_panel_rules_update;
DROP TRIGGER record_panel_rules_delete;
DROP TRIGGER record_panels_insert;
DROP TRIGGER record_panels_update;
DROP TRIGGER record_panels_delete;
DROP TRIGGER record_panel_votes_insert;
DROP TRIGGER record_panel_votes_update;
DROP TRIGGER record_panel_votes_delete;
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
