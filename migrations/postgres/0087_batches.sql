-- +goose Up

-- Changes that somebody made to several cases at once, so that one undo takes them back.
-- They are kept as long as they can be undone and a while after.
CREATE TABLE batches (
    id        uuid PRIMARY KEY,
    actor_id  uuid NOT NULL,
    did       text NOT NULL, -- assign, release, plan, tag, untag, dismiss, undismiss
    at        timestamptz NOT NULL,
    left_out  text NOT NULL, -- JSON list: the cases that were not changed, and why
    undo_left text NOT NULL, -- the same of the undo
    undone_at timestamptz    -- NULL until it is taken back
);
CREATE INDEX batches_at ON batches (at);

-- The cases that a batch changed.
CREATE TABLE batch_cases (
    batch_id  uuid NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    case_id   uuid NOT NULL REFERENCES cases (id),
    material  integer NOT NULL, -- cases.material after it: another one says that somebody changed the case since
    was       text NOT NULL,    -- JSON: the fields that a batch can change, as they were before
    undone_at timestamptz,      -- NULL while it stands, also of a case that an undo left
    PRIMARY KEY (batch_id, case_id)
);
CREATE INDEX batch_cases_case ON batch_cases (case_id);

-- +goose Down
DROP TABLE batch_cases;
DROP TABLE batches;
