-- +goose Up

CREATE TABLE speakers (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    aliases     text NOT NULL,   -- JSON list: other spellings
    job_title   text NOT NULL,
    affiliation text NOT NULL,
    wikidata    text NOT NULL,   -- Q-identifier or ''
    created_at  timestamptz NOT NULL,
    version     integer NOT NULL
);

-- Every name a speaker is known by, folded (store.fold), so that each spelling
-- leads to one speaker.
CREATE TABLE speaker_names (
    name       text PRIMARY KEY,
    speaker_id uuid NOT NULL REFERENCES speakers (id)
);
CREATE INDEX speaker_names_speaker ON speaker_names (speaker_id);

CREATE TABLE claims (
    id             uuid PRIMARY KEY,
    wording        text NOT NULL,
    short_form     text NOT NULL,
    speaker_id     uuid REFERENCES speakers (id),
    claimant       text NOT NULL,
    claimant_title text NOT NULL,
    unattributed   boolean NOT NULL,
    claimed_on     text NOT NULL,   -- YYYY-MM-DD or ''
    place          text NOT NULL,
    topics         text NOT NULL,   -- JSON list
    tags           text NOT NULL,   -- JSON list
    quantities     text NOT NULL,   -- JSON list
    polarity       text NOT NULL,
    language       text NOT NULL,
    created_at     timestamptz NOT NULL,
    created_by     uuid NOT NULL,
    updated_at     timestamptz NOT NULL,
    version        integer NOT NULL
);
CREATE INDEX claims_speaker ON claims (speaker_id, id);
CREATE INDEX claims_claimed_on ON claims (claimed_on, id);

CREATE TABLE appearances (
    id                 uuid PRIMARY KEY,
    claim_id           uuid NOT NULL REFERENCES claims (id),
    snapshot_id        uuid NOT NULL REFERENCES snapshots (id),
    article_id         uuid NOT NULL REFERENCES articles (id),
    candidate_id       uuid REFERENCES candidates (id),  -- NULL when marked by hand
    exact              text NOT NULL,
    start_pos          integer NOT NULL,
    end_pos            integer NOT NULL,
    prefix             text NOT NULL,
    suffix             text NOT NULL,
    sentence_start     integer NOT NULL,
    sentence_end       integer NOT NULL,
    speaker            text,
    speaker_entity     text,
    speaker_as_written text,
    attribution        text NOT NULL,
    hedged             boolean NOT NULL,
    negated            boolean NOT NULL,
    created_at         timestamptz NOT NULL
);
CREATE INDEX appearances_claim ON appearances (claim_id);
CREATE INDEX appearances_article ON appearances (article_id, claim_id);
CREATE INDEX appearances_snapshot ON appearances (snapshot_id);
CREATE INDEX appearances_candidate ON appearances (candidate_id);

-- The claims' words, folded (store.words), one row a word: the same search on both
-- databases. Ids are time-ordered, so the newest claims with a word are one scan.
CREATE TABLE claim_words (
    word     text NOT NULL,
    claim_id uuid NOT NULL REFERENCES claims (id),
    PRIMARY KEY (word, claim_id)
);
CREATE INDEX claim_words_claim ON claim_words (claim_id);

-- Hashes of the folded wording and of each exact appearance, for look-up by quote.
CREATE TABLE claim_keys (
    key      text NOT NULL,
    claim_id uuid NOT NULL REFERENCES claims (id),
    PRIMARY KEY (key, claim_id)
);
CREATE INDEX claim_keys_claim ON claim_keys (claim_id);

-- Topics and tags, one row each, for filters and suggestions.
CREATE TABLE claim_labels (
    kind     text NOT NULL,   -- topic or tag
    folded   text NOT NULL,
    claim_id uuid NOT NULL REFERENCES claims (id),
    label    text NOT NULL,   -- as written
    PRIMARY KEY (kind, folded, claim_id)
);
CREATE INDEX claim_labels_claim ON claim_labels (claim_id);

-- +goose Down
DROP TABLE claim_labels;
DROP TABLE claim_keys;
DROP TABLE claim_words;
DROP TABLE appearances;
DROP TABLE claims;
DROP TABLE speaker_names;
DROP TABLE speakers;
