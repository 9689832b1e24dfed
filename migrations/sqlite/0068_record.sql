-- +goose Up

-- The record: what each row of these tables was digested to when a transaction of the
-- program ended (internal/record). A trigger notes which rows a transaction touched; the
-- program digests those before it commits (store/record.go). What somebody else changes is
-- noted and digested by nobody, and so is found out.
CREATE TABLE record_touched (
    tab TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (tab, key)
) WITHOUT ROWID;

-- A leaf is written in the transaction that changed the row. Its place in the tree, from 0,
-- is given to it within a second, behind all that may still be open (store/record_seal.go).
CREATE TABLE record_leaves (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    tab    TEXT NOT NULL,
    key    TEXT NOT NULL,
    digest BLOB,             -- NULL: the row was deleted
    n      INTEGER UNIQUE
);
CREATE INDEX record_leaves_row ON record_leaves (tab, key, id);
CREATE INDEX record_leaves_open ON record_leaves (id) WHERE n IS NULL;

-- The newest digest of each row, with the salt that goes when the row changes. Events have
-- none: their own commitments stand for what may be taken down.
CREATE TABLE record_rows (
    tab   TEXT NOT NULL,
    key   TEXT NOT NULL,
    leaf  INTEGER NOT NULL,
    salt  BLOB NOT NULL,
    shape INTEGER NOT NULL,
    PRIMARY KEY (tab, key)
) WITHOUT ROWID;

-- Which columns a digest is over: a column that comes later is in none of before.
CREATE TABLE record_shapes (
    id      INTEGER PRIMARY KEY, -- of their names
    columns TEXT NOT NULL
);

-- The tree's hashes by their stored index (golang.org/x/mod/sumdb/tlog), and its heads.
CREATE TABLE record_hashes (
    i    INTEGER PRIMARY KEY,
    hash BLOB NOT NULL
);
CREATE TABLE record_heads (
    size INTEGER PRIMARY KEY,
    root BLOB NOT NULL,
    at   DATETIME NOT NULL
);

-- What signs checkpoints: one row.
CREATE TABLE record_keys (
    id      INTEGER PRIMARY KEY,
    private TEXT NOT NULL,
    public  TEXT NOT NULL
);

-- Rows of before are recorded as they were found: how far that has come. '' is the start.
CREATE TABLE record_adopted (
    tab  TEXT PRIMARY KEY,
    upto TEXT NOT NULL,
    done BOOLEAN NOT NULL
) WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER record_articles_insert AFTER INSERT ON articles
BEGIN INSERT INTO record_touched (tab, key) SELECT 'articles', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'articles' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_articles_update AFTER UPDATE ON articles
BEGIN INSERT INTO record_touched (tab, key) SELECT 'articles', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'articles' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_articles_delete AFTER DELETE ON articles
BEGIN INSERT INTO record_touched (tab, key) SELECT 'articles', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'articles' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_snapshots_insert AFTER INSERT ON snapshots
BEGIN INSERT INTO record_touched (tab, key) SELECT 'snapshots', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'snapshots' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_snapshots_update AFTER UPDATE ON snapshots
BEGIN INSERT INTO record_touched (tab, key) SELECT 'snapshots', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'snapshots' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_snapshots_delete AFTER DELETE ON snapshots
BEGIN INSERT INTO record_touched (tab, key) SELECT 'snapshots', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'snapshots' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_claims_insert AFTER INSERT ON claims
BEGIN INSERT INTO record_touched (tab, key) SELECT 'claims', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'claims' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_claims_update AFTER UPDATE ON claims
BEGIN INSERT INTO record_touched (tab, key) SELECT 'claims', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'claims' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_claims_delete AFTER DELETE ON claims
BEGIN INSERT INTO record_touched (tab, key) SELECT 'claims', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'claims' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_appearances_insert AFTER INSERT ON appearances
BEGIN INSERT INTO record_touched (tab, key) SELECT 'appearances', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'appearances' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_appearances_update AFTER UPDATE ON appearances
BEGIN INSERT INTO record_touched (tab, key) SELECT 'appearances', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'appearances' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_appearances_delete AFTER DELETE ON appearances
BEGIN INSERT INTO record_touched (tab, key) SELECT 'appearances', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'appearances' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_cases_insert AFTER INSERT ON cases
BEGIN INSERT INTO record_touched (tab, key) SELECT 'cases', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'cases' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_cases_update AFTER UPDATE ON cases
BEGIN INSERT INTO record_touched (tab, key) SELECT 'cases', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'cases' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_cases_delete AFTER DELETE ON cases
BEGIN INSERT INTO record_touched (tab, key) SELECT 'cases', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'cases' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_evidence_insert AFTER INSERT ON evidence
BEGIN INSERT INTO record_touched (tab, key) SELECT 'evidence', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'evidence' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_evidence_update AFTER UPDATE ON evidence
BEGIN INSERT INTO record_touched (tab, key) SELECT 'evidence', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'evidence' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_evidence_delete AFTER DELETE ON evidence
BEGIN INSERT INTO record_touched (tab, key) SELECT 'evidence', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'evidence' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_notes_insert AFTER INSERT ON notes
BEGIN INSERT INTO record_touched (tab, key) SELECT 'notes', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'notes' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_notes_update AFTER UPDATE ON notes
BEGIN INSERT INTO record_touched (tab, key) SELECT 'notes', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'notes' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_notes_delete AFTER DELETE ON notes
BEGIN INSERT INTO record_touched (tab, key) SELECT 'notes', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'notes' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_verdicts_insert AFTER INSERT ON verdicts
BEGIN INSERT INTO record_touched (tab, key) SELECT 'verdicts', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'verdicts' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_verdicts_update AFTER UPDATE ON verdicts
BEGIN INSERT INTO record_touched (tab, key) SELECT 'verdicts', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'verdicts' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_verdicts_delete AFTER DELETE ON verdicts
BEGIN INSERT INTO record_touched (tab, key) SELECT 'verdicts', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'verdicts' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_editions_insert AFTER INSERT ON editions
BEGIN INSERT INTO record_touched (tab, key) SELECT 'editions', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'editions' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_editions_update AFTER UPDATE ON editions
BEGIN INSERT INTO record_touched (tab, key) SELECT 'editions', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'editions' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_editions_delete AFTER DELETE ON editions
BEGIN INSERT INTO record_touched (tab, key) SELECT 'editions', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'editions' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_scales_insert AFTER INSERT ON scales
BEGIN INSERT INTO record_touched (tab, key) SELECT 'scales', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'scales' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_scales_update AFTER UPDATE ON scales
BEGIN INSERT INTO record_touched (tab, key) SELECT 'scales', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'scales' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_scales_delete AFTER DELETE ON scales
BEGIN INSERT INTO record_touched (tab, key) SELECT 'scales', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'scales' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_takedowns_insert AFTER INSERT ON takedowns
BEGIN INSERT INTO record_touched (tab, key) SELECT 'takedowns', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'takedowns' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_takedowns_update AFTER UPDATE ON takedowns
BEGIN INSERT INTO record_touched (tab, key) SELECT 'takedowns', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'takedowns' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_takedowns_delete AFTER DELETE ON takedowns
BEGIN INSERT INTO record_touched (tab, key) SELECT 'takedowns', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'takedowns' AND key = OLD.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_events_insert AFTER INSERT ON events
BEGIN INSERT INTO record_touched (tab, key) SELECT 'events', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'events' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_events_update AFTER UPDATE ON events
BEGIN INSERT INTO record_touched (tab, key) SELECT 'events', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'events' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_events_delete AFTER DELETE ON events
BEGIN INSERT INTO record_touched (tab, key) SELECT 'events', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'events' AND key = OLD.id); END;
-- +goose StatementEnd

INSERT INTO record_adopted (tab, upto, done) VALUES
    ('articles', '', FALSE),
    ('snapshots', '', FALSE),
    ('claims', '', FALSE),
    ('appearances', '', FALSE),
    ('cases', '', FALSE),
    ('evidence', '', FALSE),
    ('notes', '', FALSE),
    ('verdicts', '', FALSE),
    ('editions', '', FALSE),
    ('scales', '', FALSE),
    ('takedowns', '', FALSE),
    ('events', '', FALSE);

-- +goose Down
DROP TRIGGER record_articles_insert;
DROP TRIGGER record_articles_update;
DROP TRIGGER record_articles_delete;
DROP TRIGGER record_snapshots_insert;
DROP TRIGGER record_snapshots_update;
DROP TRIGGER record_snapshots_delete;
DROP TRIGGER record_claims_insert;
DROP TRIGGER record_claims_update;
DROP TRIGGER record_claims_delete;
DROP TRIGGER record_appearances_insert;
DROP TRIGGER record_appearances_update;
DROP TRIGGER record_appearances_delete;
DROP TRIGGER record_cases_insert;
DROP TRIGGER record_cases_update;
DROP TRIGGER record_cases_delete;
DROP TRIGGER record_evidence_insert;
DROP TRIGGER record_evidence_update;
DROP TRIGGER record_evidence_delete;
DROP TRIGGER record_notes_insert;
DROP TRIGGER record_notes_update;
DROP TRIGGER record_notes_delete;
DROP TRIGGER record_verdicts_insert;
DROP TRIGGER record_verdicts_update;
DROP TRIGGER record_verdicts_delete;
DROP TRIGGER record_editions_insert;
DROP TRIGGER record_editions_update;
DROP TRIGGER record_editions_delete;
DROP TRIGGER record_scales_insert;
DROP TRIGGER record_scales_update;
DROP TRIGGER record_scales_delete;
DROP TRIGGER record_takedowns_insert;
DROP TRIGGER record_takedowns_update;
DROP TRIGGER record_takedowns_delete;
DROP TRIGGER record_events_insert;
DROP TRIGGER record_events_update;
DROP TRIGGER record_events_delete;
DROP TABLE record_adopted;
DROP TABLE record_keys;
DROP TABLE record_heads;
DROP TABLE record_hashes;
DROP TABLE record_shapes;
DROP TABLE record_rows;
DROP TABLE record_leaves;
DROP TABLE record_touched;
