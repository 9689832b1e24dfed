-- +goose Up

-- Who has what open: a page of the desk renews its row while it is looked at, and the row is
-- over a minute and a half after that. It locks nothing.
CREATE TABLE openings (
    subject_id TEXT NOT NULL, -- a case, or a candidate in triage
    user_id    TEXT NOT NULL REFERENCES users (id),
    until      DATETIME NOT NULL,
    PRIMARY KEY (subject_id, user_id)
) WITHOUT ROWID;
CREATE INDEX openings_until ON openings (until);
CREATE INDEX openings_user ON openings (user_id);

-- +goose Down
DROP TABLE openings;
