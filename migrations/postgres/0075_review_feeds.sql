-- +goose Up

-- Addresses of other people's fact-checks that are asked for what is new every so often.
CREATE TABLE review_feeds (
    id            uuid PRIMARY KEY,
    url           text NOT NULL,
    every_minutes integer NOT NULL,
    paused        boolean NOT NULL,
    due_at        timestamptz NOT NULL,       -- when it is asked next, unless it is paused
    result        text NOT NULL,              -- '', read, nothing new or failed: of the last time
    message       text NOT NULL,              -- why it failed and what to do, for the person
    failures      integer NOT NULL,           -- since it was last answered
    checked_at    timestamptz,                -- when it was asked last
    answered_at   timestamptz,                -- when that last went well
    import_id     uuid REFERENCES review_imports (id), -- the last that brought something
    pages         text NOT NULL,              -- JSON list: what the site said its pages are told from later ones by
    added_by      uuid NOT NULL,
    added_by_name text NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    version       integer NOT NULL            -- of what people set
);
-- An address is followed once; one that was taken down is none.
CREATE UNIQUE INDEX review_feeds_url ON review_feeds (url) WHERE url <> '';
CREATE INDEX review_feeds_due ON review_feeds (due_at) WHERE NOT paused;
CREATE INDEX review_feeds_import ON review_feeds (import_id);

-- +goose Down
DROP TABLE review_feeds;
