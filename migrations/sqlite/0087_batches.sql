-- +goose Up

-- Changes that somebody made to several cases at once, so that one undo takes them back.
-- They are kept as long as they can be undone and a while after.
CREATE TABLE batches (
    id        TEXT PRIMARY KEY,
    actor_id  TEXT NOT NULL,
    did       TEXT NOT NULL, -- assign, release, plan, tag, untag, dismiss, undismiss
    at        DATETIME NOT NULL,
    left_out  TEXT NOT NULL, -- JSON list: the cases that were not changed, and why
    undo_left TEXT NOT NULL, -- the same of the undo
    undone_at DATETIME    -- NULL until it is taken back
) WITHOUT ROWID;
CREATE INDEX batches_at ON batches (at);

-- The cases that a batch changed.
CREATE TABLE batch_cases (
    batch_id  TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    case_id   TEXT NOT NULL REFERENCES cases (id),
    material  INTEGER NOT NULL, -- cases.material after it: another one says that somebody changed the case since
    was       TEXT NOT NULL,    -- JSON: the fields that a batch can change, as they were before
    undone_at DATETIME,         -- NULL while it stands, also of a case that an undo left
    PRIMARY KEY (batch_id, case_id)
) WITHOUT ROWID;
CREATE INDEX batch_cases_case ON batch_cases (case_id);

-- +goose Down
DROP TABLE batch_cases;
DROP TABLE batches;
