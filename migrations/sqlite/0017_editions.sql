-- +goose Up

-- What readers see of a case, frozen: the editions of its public page. Everything public
-- is made from the one that stands (cases.edition_id) and from nothing else; what is
-- changed on the desk afterwards is pending until somebody else approves it, which makes
-- the next edition. Old ones stay. Editions of cases that were approved before there were
-- any are made by the program after this migration (store/editions_old.go): what is in
-- them takes more than SQL to find.
CREATE TABLE editions (
    id                        TEXT PRIMARY KEY,
    case_id                   TEXT NOT NULL REFERENCES cases (id),
    number                    INTEGER NOT NULL,   -- within the case, from 1
    state                     TEXT NOT NULL,      -- waiting, approved, dropped
    verdict_id                TEXT NOT NULL REFERENCES verdicts (id),
    merged_into               TEXT REFERENCES claims (id),  -- where readers are told that the claim went
    content                   TEXT NOT NULL,      -- JSON object: claim, verdict, appearances, article heads
    publisher_name            TEXT NOT NULL,      -- the organisation's, as it was called at publishing
    publisher_logo_url        TEXT NOT NULL,
    publisher_licence_url     TEXT NOT NULL,
    publisher_corrections_url TEXT NOT NULL,
    publisher_time_zone       TEXT NOT NULL,      -- the days on the page are days there
    digest                    TEXT NOT NULL,      -- SHA-256 in hex of all that readers see
    changes                   TEXT NOT NULL,      -- JSON list: what it changed of the one before, and who made it
    prepared_by               TEXT NOT NULL,
    prepared_by_name          TEXT NOT NULL,
    created_at                DATETIME NOT NULL,
    approved_by               TEXT,
    approved_by_name          TEXT NOT NULL,
    approved_at               DATETIME,
    imported                  BOOLEAN NOT NULL,   -- made of a case that was approved before there were editions
    version                   INTEGER NOT NULL,   -- of its words: a take-down makes the next
    UNIQUE (case_id, number)
);
CREATE INDEX editions_verdict ON editions (verdict_id);
CREATE INDEX editions_merged ON editions (merged_into) WHERE merged_into IS NOT NULL;

-- The edition that stands, and the one that awaits approval beside it. No foreign keys:
-- each side is written before the other.
ALTER TABLE cases ADD COLUMN edition_id TEXT;
ALTER TABLE cases ADD COLUMN waiting_id TEXT;
ALTER TABLE cases ADD COLUMN edition_count INTEGER NOT NULL DEFAULT 0;
-- Something was changed since that readers do not see yet.
ALTER TABLE cases ADD COLUMN pending BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX cases_edition ON cases (edition_id);
CREATE INDEX cases_waiting ON cases (waiting_id);
CREATE INDEX cases_pending ON cases (claim_id) WHERE pending;
-- Those of before: empty once they have theirs.
CREATE INDEX cases_no_edition ON cases (id)
    WHERE edition_id IS NULL AND waiting_id IS NULL AND state IN ('proposed', 'approved', 'published', 'retracted');

-- Who made what readers do not see yet, one row a person and thing; and who said of it
-- that it shall stay out. A change that is taken back takes its rows along.
CREATE TABLE edition_changes (
    case_id TEXT NOT NULL REFERENCES cases (id),
    key     TEXT NOT NULL,     -- what of the edition: article/{id}/headline, merged, ...
    kind    TEXT NOT NULL,     -- made, kept_out
    by_id   TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at      DATETIME NOT NULL,
    digest  TEXT NOT NULL,     -- of what it became: a row of another one is of an earlier change
    PRIMARY KEY (case_id, key, kind, by_id)
);

-- What readers find verdicts by: the claims that have a public page, the words and
-- articles of the edition that stands, and every address of those that was approved.
CREATE TABLE shown_claims (
    id         TEXT PRIMARY KEY REFERENCES claims (id),   -- of the claim
    edition_id TEXT NOT NULL REFERENCES editions (id)
);
CREATE INDEX shown_claims_edition ON shown_claims (edition_id);

CREATE TABLE shown_appearances (
    claim_id    TEXT NOT NULL REFERENCES shown_claims (id),
    n           INTEGER NOT NULL,   -- their order in the edition
    article_id  TEXT NOT NULL REFERENCES articles (id),
    snapshot_id TEXT NOT NULL REFERENCES snapshots (id),
    exact       TEXT NOT NULL,
    PRIMARY KEY (claim_id, n)
);
CREATE INDEX shown_appearances_article ON shown_appearances (article_id, claim_id);
CREATE INDEX shown_appearances_snapshot ON shown_appearances (snapshot_id, claim_id);

CREATE TABLE shown_urls (
    url      TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES shown_claims (id),
    PRIMARY KEY (url, claim_id)
);
CREATE INDEX shown_urls_claim ON shown_urls (claim_id);

-- +goose Down
DROP TABLE shown_urls;
DROP TABLE shown_appearances;
DROP TABLE shown_claims;
DELETE FROM match_terms WHERE kind = 2;
DELETE FROM match_docs WHERE kind = 2;
DROP TABLE edition_changes;
DROP INDEX cases_no_edition;
DROP INDEX cases_pending;
DROP INDEX cases_waiting;
DROP INDEX cases_edition;
ALTER TABLE cases DROP COLUMN pending;
ALTER TABLE cases DROP COLUMN edition_count;
ALTER TABLE cases DROP COLUMN waiting_id;
ALTER TABLE cases DROP COLUMN edition_id;
DROP TABLE editions;
