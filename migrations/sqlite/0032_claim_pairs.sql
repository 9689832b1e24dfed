-- +goose Up

-- Claims that look alike, for the suggested clusters: found when one of the two is
-- compared with others (the job of contradictions), not when somebody looks.
CREATE TABLE claim_pairs (
    newer_id TEXT NOT NULL REFERENCES claims (id),   -- the greater of the two ids
    older_id TEXT NOT NULL REFERENCES claims (id),
    score    REAL NOT NULL,     -- how alike they are, 0 to 1
    found_at DATETIME NOT NULL,
    PRIMARY KEY (newer_id, older_id)
);
CREATE INDEX claim_pairs_older ON claim_pairs (older_id);

-- How far the claims of before this migration are compared: those below are still to be,
-- the newest first, some each minute.
CREATE TABLE claim_pairs_walk (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    below TEXT NOT NULL
);
INSERT INTO claim_pairs_walk (one, below) VALUES (1, 'ffffffff-ffff-ffff-ffff-ffffffffffff');

-- +goose Down
DROP TABLE claim_pairs_walk;
DROP TABLE claim_pairs;
