-- +goose Up

CREATE TABLE scales (
    id         TEXT PRIMARY KEY,   -- of this version
    key        TEXT NOT NULL,
    number     INTEGER NOT NULL,   -- of the version, from 1
    name       TEXT NOT NULL,
    ratings    TEXT NOT NULL,      -- JSON list
    created_at DATETIME NOT NULL,
    created_by TEXT,
    retired_at DATETIME,
    UNIQUE (key, number)
);

CREATE TABLE cases (
    id                TEXT PRIMARY KEY,
    claim_id          TEXT NOT NULL UNIQUE REFERENCES claims (id),
    state             TEXT NOT NULL,
    assignee_id       TEXT,
    assignee          TEXT NOT NULL,
    priority          INTEGER NOT NULL,
    due_on            TEXT NOT NULL,
    dismiss_reason    TEXT NOT NULL,
    dismiss_note      TEXT NOT NULL,
    duplicate_of      TEXT REFERENCES claims (id),
    dismissed_from    TEXT NOT NULL,
    sent_back_reason  TEXT NOT NULL,
    verdict_id        TEXT,
    waivers           TEXT NOT NULL,   -- JSON list
    published_at      DATETIME,
    published_by      TEXT,
    retracted_at      DATETIME,
    retraction_reason TEXT NOT NULL,
    opened_at         DATETIME NOT NULL,
    opened_by         TEXT NOT NULL,
    updated_at        DATETIME NOT NULL,
    version           INTEGER NOT NULL,
    material          INTEGER NOT NULL
);
CREATE INDEX cases_state ON cases (state, claim_id);
CREATE INDEX cases_assignee ON cases (assignee_id, state, claim_id);
CREATE INDEX cases_published ON cases (published_at, id);
CREATE INDEX cases_duplicate ON cases (duplicate_of);
CREATE INDEX cases_verdict ON cases (verdict_id);

CREATE TABLE evidence (
    id            TEXT PRIMARY KEY,
    case_id       TEXT NOT NULL REFERENCES cases (id),
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL,
    url           TEXT NOT NULL,
    stance        TEXT NOT NULL,
    closeness     TEXT NOT NULL,
    quote         TEXT NOT NULL,
    locator       TEXT NOT NULL,
    archived_url  TEXT NOT NULL,
    independence  TEXT NOT NULL,
    reliability   TEXT NOT NULL,
    note          TEXT NOT NULL,
    restricted    BOOLEAN NOT NULL,
    added_by      TEXT NOT NULL,
    added_by_name TEXT NOT NULL,
    added_at      DATETIME NOT NULL,
    removed_at    DATETIME,
    version       INTEGER NOT NULL
);
CREATE INDEX evidence_case ON evidence (case_id, id);

CREATE TABLE notes (
    id          TEXT PRIMARY KEY,
    case_id     TEXT NOT NULL REFERENCES cases (id),
    parent_id   TEXT REFERENCES notes (id),
    evidence_id TEXT REFERENCES evidence (id),
    body        TEXT NOT NULL,
    mentions    TEXT NOT NULL,   -- JSON list
    author_id   TEXT NOT NULL,
    author      TEXT NOT NULL,
    created_at  DATETIME NOT NULL,
    edited_at   DATETIME,
    resolved_at DATETIME,
    resolved_by TEXT,
    version     INTEGER NOT NULL
);
CREATE INDEX notes_case ON notes (case_id, id);
CREATE INDEX notes_parent ON notes (parent_id);
CREATE INDEX notes_evidence ON notes (evidence_id);

CREATE TABLE verdicts (
    id               TEXT PRIMARY KEY,
    case_id          TEXT NOT NULL REFERENCES cases (id),
    revision         INTEGER NOT NULL,
    scale_id         TEXT NOT NULL REFERENCES scales (id),
    rating           TEXT NOT NULL,
    label            TEXT NOT NULL,
    value            INTEGER,
    worst            INTEGER,
    best             INTEGER,
    explanation      TEXT NOT NULL,
    body             TEXT NOT NULL,
    as_of            TEXT NOT NULL,
    review_by        TEXT NOT NULL,
    wording          TEXT NOT NULL,
    language         TEXT NOT NULL,
    evidence         TEXT NOT NULL,   -- JSON list: copies of the sources it rested on
    author_id        TEXT NOT NULL,
    author           TEXT NOT NULL,
    created_at       DATETIME NOT NULL,
    approved_by      TEXT,
    approved_by_name TEXT NOT NULL,
    approved_at      DATETIME,
    version          INTEGER NOT NULL,
    UNIQUE (case_id, revision)
);
CREATE INDEX verdicts_rating ON verdicts (rating, case_id);
CREATE INDEX verdicts_scale ON verdicts (scale_id);

CREATE TABLE organisation (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    name            TEXT NOT NULL,
    base_url        TEXT NOT NULL,
    logo_url        TEXT NOT NULL,
    licence_url     TEXT NOT NULL,
    corrections_url TEXT NOT NULL,
    time_zone       TEXT NOT NULL,
    language        TEXT NOT NULL,
    scale_key       TEXT NOT NULL,
    gate_off        TEXT NOT NULL,   -- JSON list
    updated_at      DATETIME NOT NULL,
    updated_by      TEXT NOT NULL,
    version         INTEGER NOT NULL
);

-- What happened. Rows are only appended; the trigger holds even an administrator
-- with a tool of the application's to that.
CREATE TABLE events (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    at         DATETIME NOT NULL,
    actor_id   TEXT NOT NULL,
    actor      TEXT NOT NULL,
    verb       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    case_id    TEXT,
    article_id TEXT,
    detail     TEXT NOT NULL,   -- JSON object
    prev_hash  TEXT NOT NULL,   -- room for a hash chain
    hash       TEXT NOT NULL
);
CREATE INDEX events_subject ON events (subject_id, seq);
CREATE INDEX events_case ON events (case_id, seq);
CREATE INDEX events_article ON events (article_id, seq);

-- +goose StatementBegin
CREATE TRIGGER events_append_only BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE events;
DROP TABLE organisation;
DROP TABLE verdicts;
DROP TABLE notes;
DROP TABLE evidence;
DROP TABLE cases;
DROP TABLE scales;
