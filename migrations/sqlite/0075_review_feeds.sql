-- +goose Up

-- Addresses of other people's fact-checks that are asked for what is new every so often.
CREATE TABLE review_feeds (
    id            TEXT PRIMARY KEY,
    url           TEXT NOT NULL,
    every_minutes INTEGER NOT NULL,
    paused        BOOLEAN NOT NULL,
    due_at        DATETIME NOT NULL,       -- when it is asked next, unless it is paused
    result        TEXT NOT NULL,              -- '', read, nothing new or failed: of the last time
    message       TEXT NOT NULL,              -- why it failed and what to do, for the person
    failures      INTEGER NOT NULL,           -- since it was last answered
    checked_at    DATETIME,                -- when it was asked last
    answered_at   DATETIME,                -- when that last went well
    import_id     TEXT REFERENCES review_imports (id), -- the last that brought something
    pages         TEXT NOT NULL,              -- JSON list: what the site said its pages are told from later ones by
    added_by      TEXT NOT NULL,
    added_by_name TEXT NOT NULL,
    created_at    DATETIME NOT NULL,
    updated_at    DATETIME NOT NULL,
    version       INTEGER NOT NULL            -- of what people set
);
-- An address is followed once; one that was taken down is none.
CREATE UNIQUE INDEX review_feeds_url ON review_feeds (url) WHERE url <> '';
CREATE INDEX review_feeds_due ON review_feeds (due_at) WHERE NOT paused;
CREATE INDEX review_feeds_import ON review_feeds (import_id);

-- +goose Down
DROP TABLE review_feeds;
