-- +goose Up

CREATE TABLE speakers (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    aliases     TEXT NOT NULL,   -- JSON list: other spellings
    job_title   TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    wikidata    TEXT NOT NULL,   -- Q-identifier or ''
    created_at  DATETIME NOT NULL,
    version     INTEGER NOT NULL
);

-- Every name a speaker is known by, folded (store.fold), so that each spelling
-- leads to one speaker.
CREATE TABLE speaker_names (
    name       TEXT PRIMARY KEY,
    speaker_id TEXT NOT NULL REFERENCES speakers (id)
);
CREATE INDEX speaker_names_speaker ON speaker_names (speaker_id);

CREATE TABLE claims (
    id             TEXT PRIMARY KEY,
    wording        TEXT NOT NULL,
    short_form     TEXT NOT NULL,
    speaker_id     TEXT REFERENCES speakers (id),
    claimant       TEXT NOT NULL,
    claimant_title TEXT NOT NULL,
    unattributed   BOOLEAN NOT NULL,
    claimed_on     TEXT NOT NULL,   -- YYYY-MM-DD or ''
    place          TEXT NOT NULL,
    topics         TEXT NOT NULL,   -- JSON list
    tags           TEXT NOT NULL,   -- JSON list
    quantities     TEXT NOT NULL,   -- JSON list
    polarity       TEXT NOT NULL,
    language       TEXT NOT NULL,
    created_at     DATETIME NOT NULL,
    created_by     TEXT NOT NULL,
    updated_at     DATETIME NOT NULL,
    version        INTEGER NOT NULL
);
CREATE INDEX claims_speaker ON claims (speaker_id, id);
CREATE INDEX claims_claimed_on ON claims (claimed_on, id);

CREATE TABLE appearances (
    id                 TEXT PRIMARY KEY,
    claim_id           TEXT NOT NULL REFERENCES claims (id),
    snapshot_id        TEXT NOT NULL REFERENCES snapshots (id),
    article_id         TEXT NOT NULL REFERENCES articles (id),
    candidate_id       TEXT REFERENCES candidates (id),  -- NULL when marked by hand
    exact              TEXT NOT NULL,
    start_pos          INTEGER NOT NULL,
    end_pos            INTEGER NOT NULL,
    prefix             TEXT NOT NULL,
    suffix             TEXT NOT NULL,
    sentence_start     INTEGER NOT NULL,
    sentence_end       INTEGER NOT NULL,
    speaker            TEXT,
    speaker_entity     TEXT,
    speaker_as_written TEXT,
    attribution        TEXT NOT NULL,
    hedged             BOOLEAN NOT NULL,
    negated            BOOLEAN NOT NULL,
    created_at         DATETIME NOT NULL
);
CREATE INDEX appearances_claim ON appearances (claim_id);
CREATE INDEX appearances_article ON appearances (article_id, claim_id);
CREATE INDEX appearances_snapshot ON appearances (snapshot_id);
CREATE INDEX appearances_candidate ON appearances (candidate_id);

-- The claims' words, folded (store.words), one row a word: the same search on both
-- databases. Ids are time-ordered, so the newest claims with a word are one scan.
CREATE TABLE claim_words (
    word     TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (word, claim_id)
) WITHOUT ROWID;
CREATE INDEX claim_words_claim ON claim_words (claim_id);

-- Hashes of the folded wording and of each exact appearance, for look-up by quote.
CREATE TABLE claim_keys (
    key      TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (key, claim_id)
) WITHOUT ROWID;
CREATE INDEX claim_keys_claim ON claim_keys (claim_id);

-- Topics and tags, one row each, for filters and suggestions.
CREATE TABLE claim_labels (
    kind     TEXT NOT NULL,   -- topic or tag
    folded   TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    label    TEXT NOT NULL,   -- as written
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
