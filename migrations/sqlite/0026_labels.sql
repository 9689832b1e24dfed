-- +goose Up

-- How many claims have a topic or tag. Whoever changes a claim's labels adds rows to
-- label_changes, so that two who use one label don't wait for each other; they are
-- added to label_uses once a minute.
CREATE TABLE label_uses (
    kind   TEXT NOT NULL,     -- topic or tag
    folded TEXT NOT NULL,
    label  TEXT NOT NULL,     -- the spelling with capitals
    uses   INTEGER NOT NULL,
    PRIMARY KEY (kind, folded)
);
CREATE INDEX label_uses_most ON label_uses (kind, uses DESC, folded);
INSERT INTO label_uses (kind, folded, label, uses) SELECT kind, folded, MIN(label), count(*) FROM claim_labels GROUP BY kind, folded;

CREATE TABLE label_changes (
    n      INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,
    folded TEXT NOT NULL,
    label  TEXT NOT NULL,
    change INTEGER NOT NULL   -- 1 or -1
);
CREATE INDEX label_changes_kind ON label_changes (kind, folded);

-- +goose Down
DROP TABLE label_changes;
DROP TABLE label_uses;
