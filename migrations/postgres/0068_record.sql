-- +goose Up

-- The record: what each row of these tables was digested to when a transaction of the
-- program ended (internal/record). A trigger notes which rows a transaction touched; the
-- program digests those before it commits (store/record.go). What somebody else changes is
-- noted and digested by nobody, and so is found out.
CREATE TABLE record_touched (
    txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    tab  text NOT NULL,
    key  text NOT NULL,
    PRIMARY KEY (txid, tab, key)
);

-- A leaf is written in the transaction that changed the row. Its place in the tree, from 0,
-- is given to it within a second, behind all that may still be open (store/record_seal.go).
CREATE TABLE record_leaves (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tab    text NOT NULL,
    key    text NOT NULL,
    digest bytea,            -- NULL: the row was deleted
    n      bigint UNIQUE,
    txid   xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX record_leaves_row ON record_leaves (tab, key, id);
CREATE INDEX record_leaves_open ON record_leaves (id) WHERE n IS NULL;

-- The newest digest of each row, with the salt that goes when the row changes. Events have
-- none: their own commitments stand for what may be taken down.
CREATE TABLE record_rows (
    tab   text NOT NULL,
    key   text NOT NULL,
    leaf  bigint NOT NULL,
    salt  bytea NOT NULL,
    shape bigint NOT NULL,
    PRIMARY KEY (tab, key)
);

-- Which columns a digest is over: a column that comes later is in none of before.
CREATE TABLE record_shapes (
    id      bigint PRIMARY KEY, -- of their names
    columns text NOT NULL
);

-- The tree's hashes by their stored index (golang.org/x/mod/sumdb/tlog), and its heads.
CREATE TABLE record_hashes (
    i    bigint PRIMARY KEY,
    hash bytea NOT NULL
);
CREATE TABLE record_heads (
    size bigint PRIMARY KEY,
    root bytea NOT NULL,
    at   timestamptz NOT NULL
);

-- What signs checkpoints: one row.
CREATE TABLE record_keys (
    id      integer PRIMARY KEY,
    private text NOT NULL,
    public  text NOT NULL
);

-- Rows of before are recorded as they were found: how far that has come. '' is the start.
CREATE TABLE record_adopted (
    tab  text PRIMARY KEY,
    upto text NOT NULL,
    done boolean NOT NULL
);

-- +goose StatementBegin
CREATE FUNCTION record_touches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO record_touched (tab, key) VALUES (TG_TABLE_NAME, CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END::text)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON articles FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON snapshots FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON claims FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON appearances FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON cases FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON notes FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON verdicts FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON scales FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON takedowns FOR EACH ROW EXECUTE FUNCTION record_touches();
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION record_touches();

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
DROP TRIGGER record_touches ON articles;
DROP TRIGGER record_touches ON snapshots;
DROP TRIGGER record_touches ON claims;
DROP TRIGGER record_touches ON appearances;
DROP TRIGGER record_touches ON cases;
DROP TRIGGER record_touches ON evidence;
DROP TRIGGER record_touches ON notes;
DROP TRIGGER record_touches ON verdicts;
DROP TRIGGER record_touches ON editions;
DROP TRIGGER record_touches ON scales;
DROP TRIGGER record_touches ON takedowns;
DROP TRIGGER record_touches ON events;
DROP FUNCTION record_touches();
DROP TABLE record_adopted;
DROP TABLE record_keys;
DROP TABLE record_heads;
DROP TABLE record_hashes;
DROP TABLE record_shapes;
DROP TABLE record_rows;
DROP TABLE record_leaves;
DROP TABLE record_touched;
