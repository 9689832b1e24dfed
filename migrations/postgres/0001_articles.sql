-- +goose Up

CREATE TABLE articles (
    id         uuid PRIMARY KEY,
    url        text NOT NULL,       -- canonical; '' when pasted without one
    given_url  text NOT NULL,
    headline   text NOT NULL,
    publisher  text NOT NULL,
    bylines    text NOT NULL,       -- JSON list
    agencies   text NOT NULL,       -- JSON list
    published  text NOT NULL,       -- YYYY-MM-DD or ''
    language   text NOT NULL,       -- BCP 47 or ''
    notice     text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    updated_at timestamptz NOT NULL,
    version    integer NOT NULL
);
CREATE INDEX articles_publisher ON articles (publisher, id);

-- Every address that leads to an article: its canonical one and any under which
-- the same text was met again. This is what makes the same URL one article.
CREATE TABLE article_urls (
    url        text PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES articles (id)
);
CREATE INDEX article_urls_article ON article_urls (article_id);

CREATE TABLE snapshots (
    id                uuid PRIMARY KEY,
    article_id        uuid NOT NULL REFERENCES articles (id),
    raw               bytea,                 -- NULL once redacted
    raw_sha256        text NOT NULL,
    text              text,                  -- NULL once redacted
    text_sha256       text NOT NULL UNIQUE,  -- the same text is one article
    length            integer NOT NULL,      -- of text, in code points
    media_type        text NOT NULL,
    charset           text NOT NULL,
    url               text NOT NULL,
    headers           text NOT NULL,         -- JSON object
    extractor         text NOT NULL,
    extractor_version text NOT NULL,
    fetched_at        timestamptz NOT NULL,
    redacted_at       timestamptz,
    redacted_by       uuid,
    redaction_reason  text NOT NULL
);
CREATE INDEX snapshots_article ON snapshots (article_id, id);

-- A snapshot is written once. The one change allowed is a legal take-down, which
-- blanks the text and leaves the hashes.
-- +goose StatementBegin
CREATE FUNCTION snapshot_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL
       AND NEW.raw IS NULL AND NEW.text IS NULL
       AND NEW.id = OLD.id AND NEW.article_id = OLD.article_id
       AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a snapshot is written once';
END $$;
-- +goose StatementEnd
CREATE TRIGGER snapshots_once BEFORE UPDATE OR DELETE ON snapshots
    FOR EACH ROW EXECUTE FUNCTION snapshot_is_written_once();

CREATE TABLE candidates (
    id                 uuid PRIMARY KEY,
    snapshot_id        uuid NOT NULL REFERENCES snapshots (id),
    article_id         uuid NOT NULL REFERENCES articles (id),
    position           integer NOT NULL,  -- 1 is the best of its snapshot
    exact              text NOT NULL,
    start_pos          integer NOT NULL,  -- code points into the snapshot's text
    end_pos            integer NOT NULL,
    prefix             text NOT NULL,
    suffix             text NOT NULL,
    sentence_start     integer NOT NULL,
    sentence_end       integer NOT NULL,
    speaker            text,
    speaker_entity     text,
    speaker_as_written text,
    speaker_start      integer,
    speaker_end        integer,
    attribution        text NOT NULL,
    negated            boolean NOT NULL,
    hedged             boolean NOT NULL,
    kinds              text NOT NULL,     -- JSON list
    quantities         text NOT NULL,     -- JSON list
    worth              double precision NOT NULL,
    check_worthy       boolean NOT NULL,
    cues               text NOT NULL,     -- JSON list
    extractor          text NOT NULL,
    state              text NOT NULL,
    dismiss_reason     text NOT NULL,
    dismiss_note       text NOT NULL,
    duplicate_of       uuid,
    claim_id           uuid,
    decided_by         uuid,
    decided_at         timestamptz,
    created_at         timestamptz NOT NULL,
    version            integer NOT NULL,
    UNIQUE (snapshot_id, position)
);
CREATE INDEX candidates_queue ON candidates (state, worth DESC, id);
CREATE INDEX candidates_article ON candidates (article_id, state, worth DESC, id);
CREATE INDEX candidates_claim ON candidates (claim_id);
CREATE INDEX candidates_duplicate ON candidates (duplicate_of);

-- +goose Down
DROP TABLE candidates;
DROP TABLE snapshots;
DROP FUNCTION snapshot_is_written_once();
DROP TABLE article_urls;
DROP TABLE articles;
