-- +goose Up

-- The passages of prose on a page that are not in the text of its snapshot, each with
-- why it was left out. The text stays as it is for ever: who takes a passage in makes a
-- further snapshot of the article.
CREATE TABLE passages (
    snapshot_id uuid NOT NULL REFERENCES snapshots (id),
    position    INTEGER NOT NULL,   -- in the order of the page, from 1
    text        TEXT NOT NULL,      -- '' once the snapshot was taken down
    reason      TEXT NOT NULL,      -- a prose.Reason
    words       INTEGER NOT NULL,
    at_pos      INTEGER NOT NULL,   -- code points: where in the snapshot's text it would stand
    taken_into  uuid REFERENCES snapshots (id), -- the snapshot that has it
    PRIMARY KEY (snapshot_id, position)
);
CREATE INDEX passages_taken ON passages (taken_into);

-- +goose Down
DROP TABLE passages;
