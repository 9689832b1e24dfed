-- +goose Up

-- Somebody else's published fact-checks, as they were imported.
CREATE TABLE external_reviews (
    id               uuid PRIMARY KEY,
    key              text NOT NULL UNIQUE,   -- hash of url, claim_reviewed and publisher: the same is one record
    url              text NOT NULL,
    claim_reviewed   text NOT NULL,
    full_claim       text NOT NULL,
    claimant         text NOT NULL,
    claimant_title   text NOT NULL,
    claimant_url     text NOT NULL,
    claim_date       text NOT NULL,          -- YYYY-MM-DD or ''
    publisher        text NOT NULL,
    publisher_site   text NOT NULL,          -- host, without www.
    publisher_url    text NOT NULL,
    title            text NOT NULL,
    review_date      text NOT NULL,          -- YYYY-MM-DD or ''
    modified         text NOT NULL,          -- YYYY-MM-DD, RFC 3339 or ''
    rating           text NOT NULL,          -- as written
    rating_key       text NOT NULL,          -- as label_maps.key
    explanation      text NOT NULL,
    rating_value     double precision,
    rating_best      double precision,
    rating_worst     double precision,
    mapped           text NOT NULL,          -- class through label_maps, '' unmapped
    language         text NOT NULL,          -- BCP 47 or ''
    appearances      text NOT NULL,          -- JSON list of addresses
    first_appearance text NOT NULL,
    raw              text NOT NULL,          -- the JSON as it was received
    repairs          text NOT NULL,          -- JSON list: field, problem, was, now
    digest           text NOT NULL,          -- of what was imported: another one is a change
    source           text NOT NULL,
    imported_at      timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          integer NOT NULL
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
    id         uuid PRIMARY KEY,
    site       text NOT NULL,
    key        text NOT NULL,               -- the label folded
    label      text NOT NULL,
    language   text NOT NULL,
    class      text NOT NULL,               -- '' none of its own
    reviews    integer NOT NULL,            -- of this site with this label; 0 where site is ''
    origin     text NOT NULL,
    updated_by uuid,
    updated_at timestamptz NOT NULL,
    version    integer NOT NULL,
    UNIQUE (key, site)
);
CREATE INDEX label_maps_order ON label_maps (reviews DESC, id DESC);

-- What a reviewer says of a case and somebody else's fact-check: it is of the same
-- claim, or it is not and shall not be shown again.
CREATE TABLE external_links (
    case_id     uuid NOT NULL REFERENCES cases (id),
    external_id uuid NOT NULL REFERENCES external_reviews (id),
    same        boolean NOT NULL,
    by_id       uuid NOT NULL,
    by_name     text NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (case_id, external_id)
);
CREATE INDEX external_links_external ON external_links (external_id);

-- One run of importing such reviews. position and last say how far it is: they are
-- committed with the records, so that another run goes on behind them.
CREATE TABLE review_imports (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,              -- file, address or name of the upload
    state       text NOT NULL,              -- uploading, waiting, running, stopped, done or failed
    job_id      uuid,
    format      text NOT NULL,
    position    integer NOT NULL,           -- records read and committed
    last        text NOT NULL,              -- hash of the last of them as it was read
    size        bigint NOT NULL,            -- bytes to read, 0 when not known
    bytes_read  bigint NOT NULL,
    added       integer NOT NULL,
    updated     integer NOT NULL,
    unchanged   integer NOT NULL,
    older       integer NOT NULL,           -- a newer one was there
    refused     integer NOT NULL,
    repaired    integer NOT NULL,           -- with at least one repair
    message     text NOT NULL,              -- why it stopped or failed, for the person
    created_by  uuid NOT NULL,
    started_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX review_imports_source ON review_imports (source, id);

-- What became of each record of a run.
CREATE TABLE review_import_records (
    import_id   uuid NOT NULL REFERENCES review_imports (id),
    position    integer NOT NULL,           -- from 1
    place       text NOT NULL,              -- line 12, element 3: for the person
    outcome     text NOT NULL,              -- added, updated, unchanged, older or refused
    external_id uuid,                       -- NULL when refused
    url         text NOT NULL,
    claim       text NOT NULL,
    message     text NOT NULL,              -- why it was refused, or what was there
    repairs     text NOT NULL,              -- JSON list
    repaired    integer NOT NULL,           -- length of repairs
    PRIMARY KEY (import_id, position)
);
CREATE INDEX review_import_records_outcome ON review_import_records (import_id, outcome, position);
CREATE INDEX review_import_records_external ON review_import_records (external_id);

-- What was uploaded and is still to be imported, gzipped, in pieces of a megabyte.
CREATE TABLE review_import_parts (
    import_id uuid NOT NULL REFERENCES review_imports (id),
    number    integer NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);

-- +goose Down
DROP TABLE review_import_parts;
DROP TABLE review_import_records;
DROP TABLE review_imports;
DROP TABLE external_links;
DROP TABLE label_maps;
DROP TABLE external_reviews;
