-- +goose Up

CREATE TABLE scales (
    id         uuid PRIMARY KEY,   -- of this version
    key        text NOT NULL,
    number     integer NOT NULL,   -- of the version, from 1
    name       text NOT NULL,
    ratings    text NOT NULL,      -- JSON list
    created_at timestamptz NOT NULL,
    created_by uuid,
    retired_at timestamptz,
    UNIQUE (key, number)
);

CREATE TABLE cases (
    id                uuid PRIMARY KEY,
    claim_id          uuid NOT NULL UNIQUE REFERENCES claims (id),
    state             text NOT NULL,
    assignee_id       uuid,
    assignee          text NOT NULL,
    priority          integer NOT NULL,
    due_on            text NOT NULL,
    dismiss_reason    text NOT NULL,
    dismiss_note      text NOT NULL,
    duplicate_of      uuid REFERENCES claims (id),
    dismissed_from    text NOT NULL,
    sent_back_reason  text NOT NULL,
    verdict_id        uuid,
    waivers           text NOT NULL,   -- JSON list
    published_at      timestamptz,
    published_by      uuid,
    retracted_at      timestamptz,
    retraction_reason text NOT NULL,
    opened_at         timestamptz NOT NULL,
    opened_by         uuid NOT NULL,
    updated_at        timestamptz NOT NULL,
    version           integer NOT NULL,
    material          integer NOT NULL
);
CREATE INDEX cases_state ON cases (state, claim_id);
CREATE INDEX cases_assignee ON cases (assignee_id, state, claim_id);
CREATE INDEX cases_published ON cases (published_at, id);
CREATE INDEX cases_duplicate ON cases (duplicate_of);
CREATE INDEX cases_verdict ON cases (verdict_id);

CREATE TABLE evidence (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL REFERENCES cases (id),
    kind          text NOT NULL,
    title         text NOT NULL,
    url           text NOT NULL,
    stance        text NOT NULL,
    closeness     text NOT NULL,
    quote         text NOT NULL,
    locator       text NOT NULL,
    archived_url  text NOT NULL,
    independence  text NOT NULL,
    reliability   text NOT NULL,
    note          text NOT NULL,
    restricted    boolean NOT NULL,
    added_by      uuid NOT NULL,
    added_by_name text NOT NULL,
    added_at      timestamptz NOT NULL,
    removed_at    timestamptz,
    version       integer NOT NULL
);
CREATE INDEX evidence_case ON evidence (case_id, id);

CREATE TABLE notes (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL REFERENCES cases (id),
    parent_id   uuid REFERENCES notes (id),
    evidence_id uuid REFERENCES evidence (id),
    body        text NOT NULL,
    mentions    text NOT NULL,   -- JSON list
    author_id   uuid NOT NULL,
    author      text NOT NULL,
    created_at  timestamptz NOT NULL,
    edited_at   timestamptz,
    resolved_at timestamptz,
    resolved_by uuid,
    version     integer NOT NULL
);
CREATE INDEX notes_case ON notes (case_id, id);
CREATE INDEX notes_parent ON notes (parent_id);
CREATE INDEX notes_evidence ON notes (evidence_id);

CREATE TABLE verdicts (
    id               uuid PRIMARY KEY,
    case_id          uuid NOT NULL REFERENCES cases (id),
    revision         integer NOT NULL,
    scale_id         uuid NOT NULL REFERENCES scales (id),
    rating           text NOT NULL,
    label            text NOT NULL,
    value            integer,
    worst            integer,
    best             integer,
    explanation      text NOT NULL,
    body             text NOT NULL,
    as_of            text NOT NULL,
    review_by        text NOT NULL,
    wording          text NOT NULL,
    language         text NOT NULL,
    evidence         text NOT NULL,   -- JSON list: copies of the sources it rested on
    author_id        uuid NOT NULL,
    author           text NOT NULL,
    created_at       timestamptz NOT NULL,
    approved_by      uuid,
    approved_by_name text NOT NULL,
    approved_at      timestamptz,
    version          integer NOT NULL,
    UNIQUE (case_id, revision)
);
CREATE INDEX verdicts_rating ON verdicts (rating, case_id);
CREATE INDEX verdicts_scale ON verdicts (scale_id);

CREATE TABLE organisation (
    id              integer PRIMARY KEY CHECK (id = 1),
    name            text NOT NULL,
    base_url        text NOT NULL,
    logo_url        text NOT NULL,
    licence_url     text NOT NULL,
    corrections_url text NOT NULL,
    time_zone       text NOT NULL,
    language        text NOT NULL,
    scale_key       text NOT NULL,
    gate_off        text NOT NULL,   -- JSON list
    updated_at      timestamptz NOT NULL,
    updated_by      uuid NOT NULL,
    version         integer NOT NULL
);

-- What happened. Rows are only appended; the trigger holds even an administrator
-- with a tool of the application's to that.
CREATE TABLE events (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         uuid NOT NULL UNIQUE,
    at         timestamptz NOT NULL,
    actor_id   uuid NOT NULL,
    actor      text NOT NULL,
    verb       text NOT NULL,
    subject    text NOT NULL,
    subject_id uuid NOT NULL,
    case_id    uuid,
    article_id uuid,
    detail     text NOT NULL,   -- JSON object
    prev_hash  text NOT NULL,   -- room for a hash chain
    hash       text NOT NULL
);
CREATE INDEX events_subject ON events (subject_id, seq);
CREATE INDEX events_case ON events (case_id, seq);
CREATE INDEX events_article ON events (article_id, seq);

-- +goose StatementBegin
CREATE FUNCTION events_are_appended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'events are only appended'; END $$;
-- +goose StatementEnd
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_are_appended();

-- +goose Down
DROP TABLE events;
DROP FUNCTION events_are_appended();
DROP TABLE organisation;
DROP TABLE verdicts;
DROP TABLE notes;
DROP TABLE evidence;
DROP TABLE cases;
DROP TABLE scales;
