-- +goose Up

-- What a model was asked about a snapshot and what came of it: the last time only.
CREATE TABLE model_runs (
    snapshot_id TEXT PRIMARY KEY REFERENCES snapshots (id),
    article_id  TEXT NOT NULL REFERENCES articles (id),
    model       TEXT NOT NULL,
    state       TEXT NOT NULL,      -- done, waiting (it will be asked again) or failed
    message     TEXT NOT NULL,      -- for the person, '' when done
    proposed    INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    merged      INTEGER NOT NULL,   -- proposed by the extractor, too
    refused     INTEGER NOT NULL,   -- not verbatim, too long or too many
    tokens_in   INTEGER NOT NULL,
    tokens_out  INTEGER NOT NULL,
    at          DATETIME NOT NULL
);
CREATE INDEX model_runs_article ON model_runs (article_id);

-- How many requests to models were made on a day (UTC): the budget counts against it.
CREATE TABLE model_days (
    day      TEXT PRIMARY KEY,      -- YYYY-MM-DD
    requests INTEGER NOT NULL
);

-- +goose Down
DROP TABLE model_days;
DROP TABLE model_runs;
