-- +goose Up

-- Somebody else's published fact-checks, as they were imported.
CREATE TABLE external_reviews (
    id               TEXT PRIMARY KEY,
    key              TEXT NOT NULL UNIQUE,   -- hash of url, claim_reviewed and publisher: the same is one record
    url              TEXT NOT NULL,
    claim_reviewed   TEXT NOT NULL,
    full_claim       TEXT NOT NULL,
    claimant         TEXT NOT NULL,
    claimant_title   TEXT NOT NULL,
    claimant_url     TEXT NOT NULL,
    claim_date       TEXT NOT NULL,          -- YYYY-MM-DD or ''
    publisher        TEXT NOT NULL,
    publisher_site   TEXT NOT NULL,          -- host, without www.
    publisher_url    TEXT NOT NULL,
    title            TEXT NOT NULL,
    review_date      TEXT NOT NULL,          -- YYYY-MM-DD or ''
    modified         TEXT NOT NULL,          -- YYYY-MM-DD, RFC 3339 or ''
    rating           TEXT NOT NULL,          -- as written
    rating_key       TEXT NOT NULL,          -- as label_maps.key
    explanation      TEXT NOT NULL,
    rating_value     REAL,
    rating_best      REAL,
    rating_worst     REAL,
    mapped           TEXT NOT NULL,          -- class through label_maps, '' unmapped
    language         TEXT NOT NULL,          -- BCP 47 or ''
    appearances      TEXT NOT NULL,          -- JSON list of addresses
    first_appearance TEXT NOT NULL,
    raw              TEXT NOT NULL,          -- the JSON as it was received
    repairs          TEXT NOT NULL,          -- JSON list: field, problem, was, now
    digest           TEXT NOT NULL,          -- of what was imported: another one is a change
    source           TEXT NOT NULL,
    imported_at      DATETIME NOT NULL,
    updated_at       DATETIME NOT NULL,
    version          INTEGER NOT NULL
);
CREATE INDEX external_reviews_url ON external_reviews (url);
CREATE INDEX external_reviews_label ON external_reviews (publisher_site, rating_key, id);
CREATE INDEX external_reviews_site ON external_reviews (publisher_site, id);
CREATE INDEX external_reviews_rating ON external_reviews (rating_key);
CREATE INDEX external_reviews_mapped ON external_reviews (mapped, id);
CREATE INDEX external_reviews_language ON external_reviews (language, id);

-- What a publisher's label means: the class of one site's label, or with site ''
-- of everybody's that has none of its own.
CREATE TABLE label_maps (
    id         TEXT PRIMARY KEY,
    site       TEXT NOT NULL,
    key        TEXT NOT NULL,               -- the label folded
    label      TEXT NOT NULL,
    language   TEXT NOT NULL,
    class      TEXT NOT NULL,               -- '' none of its own
    reviews    INTEGER NOT NULL,            -- of this site with this label; 0 where site is ''
    origin     TEXT NOT NULL,
    updated_by TEXT,
    updated_at DATETIME NOT NULL,
    version    INTEGER NOT NULL,
    UNIQUE (key, site)
);
CREATE INDEX label_maps_order ON label_maps (reviews DESC, id DESC);

-- What a reviewer says of a case and somebody else's fact-check: it is of the same
-- claim, or it is not and shall not be shown again.
CREATE TABLE external_links (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    external_id TEXT NOT NULL REFERENCES external_reviews (id),
    same        BOOLEAN NOT NULL,
    by_id       TEXT NOT NULL,
    by_name     TEXT NOT NULL,
    at          DATETIME NOT NULL,
    PRIMARY KEY (case_id, external_id)
);
CREATE INDEX external_links_external ON external_links (external_id);

-- One run of importing such reviews. position and last say how far it is: they are
-- committed with the records, so that another run goes on behind them.
CREATE TABLE review_imports (
    id          TEXT PRIMARY KEY,
    source      TEXT NOT NULL,              -- file, address or name of the upload
    state       TEXT NOT NULL,              -- uploading, waiting, running, stopped, done or failed
    job_id      TEXT,
    format      TEXT NOT NULL,
    position    INTEGER NOT NULL,           -- records read and committed
    last        TEXT NOT NULL,              -- hash of the last of them as it was read
    size        BIGINT NOT NULL,            -- bytes to read, 0 when not known
    bytes_read  BIGINT NOT NULL,
    added       INTEGER NOT NULL,
    updated     INTEGER NOT NULL,
    unchanged   INTEGER NOT NULL,
    older       INTEGER NOT NULL,           -- a newer one was there
    refused     INTEGER NOT NULL,
    repaired    INTEGER NOT NULL,           -- with at least one repair
    message     TEXT NOT NULL,              -- why it stopped or failed, for the person
    created_by  TEXT NOT NULL,
    started_at  DATETIME NOT NULL,
    updated_at  DATETIME NOT NULL,
    finished_at DATETIME
);
CREATE INDEX review_imports_source ON review_imports (source, id);

-- What became of each record of a run.
CREATE TABLE review_import_records (
    import_id   TEXT NOT NULL REFERENCES review_imports (id),
    position    INTEGER NOT NULL,           -- from 1
    place       TEXT NOT NULL,              -- line 12, element 3: for the person
    outcome     TEXT NOT NULL,              -- added, updated, unchanged, older or refused
    external_id TEXT,                       -- NULL when refused
    url         TEXT NOT NULL,
    claim       TEXT NOT NULL,
    message     TEXT NOT NULL,              -- why it was refused, or what was there
    repairs     TEXT NOT NULL,              -- JSON list
    repaired    INTEGER NOT NULL,           -- length of repairs
    PRIMARY KEY (import_id, position)
);
CREATE INDEX review_import_records_outcome ON review_import_records (import_id, outcome, position);
CREATE INDEX review_import_records_external ON review_import_records (external_id);

-- What was uploaded and is still to be imported, gzipped, in pieces of a megabyte.
CREATE TABLE review_import_parts (
    import_id TEXT NOT NULL REFERENCES review_imports (id),
    number    INTEGER NOT NULL,
    bytes     BLOB NOT NULL,
    PRIMARY KEY (import_id, number)
);

-- +goose Down
DROP TABLE review_import_parts;
DROP TABLE review_import_records;
DROP TABLE review_imports;
DROP TABLE external_links;
DROP TABLE label_maps;
DROP TABLE external_reviews;
