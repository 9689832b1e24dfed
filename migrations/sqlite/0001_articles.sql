-- +goose Up

CREATE TABLE articles (
    id         TEXT PRIMARY KEY,
    url        TEXT NOT NULL,       -- canonical; '' when pasted without one
    given_url  TEXT NOT NULL,
    headline   TEXT NOT NULL,
    publisher  TEXT NOT NULL,
    bylines    TEXT NOT NULL,       -- JSON list
    agencies   TEXT NOT NULL,       -- JSON list
    published  TEXT NOT NULL,       -- YYYY-MM-DD or ''
    language   TEXT NOT NULL,       -- BCP 47 or ''
    notice     TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    created_by TEXT NOT NULL,
    updated_at DATETIME NOT NULL,
    version    INTEGER NOT NULL
);
CREATE INDEX articles_publisher ON articles (publisher, id);

-- Every address that leads to an article: its canonical one and any under which
-- the same text was met again. This is what makes the same URL one article.
CREATE TABLE article_urls (
    url        TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id)
);
CREATE INDEX article_urls_article ON article_urls (article_id);

CREATE TABLE snapshots (
    id                TEXT PRIMARY KEY,
    article_id        TEXT NOT NULL REFERENCES articles (id),
    raw               BLOB,                 -- NULL once redacted
    raw_sha256        TEXT NOT NULL,
    text              TEXT,                  -- NULL once redacted
    text_sha256       TEXT NOT NULL UNIQUE,  -- the same text is one article
    length            INTEGER NOT NULL,      -- of text, in code points
    media_type        TEXT NOT NULL,
    charset           TEXT NOT NULL,
    url               TEXT NOT NULL,
    headers           TEXT NOT NULL,         -- JSON object
    extractor         TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    fetched_at        DATETIME NOT NULL,
    redacted_at       DATETIME,
    redacted_by       TEXT,
    redaction_reason  TEXT NOT NULL
);
CREATE INDEX snapshots_article ON snapshots (article_id, id);

-- A snapshot is written once. The one change allowed is a legal take-down, which
-- blanks the text and leaves the hashes.
-- +goose StatementBegin
CREATE TRIGGER snapshots_once BEFORE UPDATE ON snapshots
WHEN NOT (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL
          AND NEW.raw IS NULL AND NEW.text IS NULL
          AND NEW.id = OLD.id AND NEW.article_id = OLD.article_id
          AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length)
BEGIN SELECT RAISE(ABORT, 'a snapshot is written once'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER snapshots_stay BEFORE DELETE ON snapshots
BEGIN SELECT RAISE(ABORT, 'a snapshot is written once'); END;
-- +goose StatementEnd

CREATE TABLE candidates (
    id                 TEXT PRIMARY KEY,
    snapshot_id        TEXT NOT NULL REFERENCES snapshots (id),
    article_id         TEXT NOT NULL REFERENCES articles (id),
    position           INTEGER NOT NULL,  -- 1 is the best of its snapshot
    exact              TEXT NOT NULL,
    start_pos          INTEGER NOT NULL,  -- code points into the snapshot's text
    end_pos            INTEGER NOT NULL,
    prefix             TEXT NOT NULL,
    suffix             TEXT NOT NULL,
    sentence_start     INTEGER NOT NULL,
    sentence_end       INTEGER NOT NULL,
    speaker            TEXT,
    speaker_entity     TEXT,
    speaker_as_written TEXT,
    speaker_start      INTEGER,
    speaker_end        INTEGER,
    attribution        TEXT NOT NULL,
    negated            BOOLEAN NOT NULL,
    hedged             BOOLEAN NOT NULL,
    kinds              TEXT NOT NULL,     -- JSON list
    quantities         TEXT NOT NULL,     -- JSON list
    worth              REAL NOT NULL,
    check_worthy       BOOLEAN NOT NULL,
    cues               TEXT NOT NULL,     -- JSON list
    extractor          TEXT NOT NULL,
    state              TEXT NOT NULL,
    dismiss_reason     TEXT NOT NULL,
    dismiss_note       TEXT NOT NULL,
    duplicate_of       TEXT,
    claim_id           TEXT,
    decided_by         TEXT,
    decided_at         DATETIME,
    created_at         DATETIME NOT NULL,
    version            INTEGER NOT NULL,
    UNIQUE (snapshot_id, position)
);
CREATE INDEX candidates_queue ON candidates (state, worth DESC, id);
CREATE INDEX candidates_article ON candidates (article_id, state, worth DESC, id);
CREATE INDEX candidates_claim ON candidates (claim_id);
CREATE INDEX candidates_duplicate ON candidates (duplicate_of);

-- +goose Down
DROP TABLE candidates;
DROP TABLE snapshots;
DROP TABLE article_urls;
DROP TABLE articles;
