-- +goose Up

-- What can be found by other words than its own (store/terms.go): our claims and
-- other people's fact-checks. n is its number in match_terms, where 36 letters of an
-- id would be most of the index; it grows with time.
CREATE TABLE match_docs (
    n       INTEGER PRIMARY KEY,
    kind    INTEGER NOT NULL,   -- 0 a claim of ours, 1 an external review
    id      TEXT NOT NULL,      -- of the claim or review
    terms   TEXT NOT NULL,      -- those in match_terms, with blanks: what a change takes out
    length  INTEGER NOT NULL,   -- number of terms, those of exact wordings aside
    version INTEGER NOT NULL,   -- of how terms are made (match.TermsVersion)
    UNIQUE (kind, id)
);

-- The inverted index: who holds a term, newest last. A term that begins with "=" is
-- the hash of a whole wording.
CREATE TABLE match_terms (
    term TEXT NOT NULL,
    kind INTEGER NOT NULL,
    n    INTEGER NOT NULL,
    PRIMARY KEY (term, kind, n)
) WITHOUT ROWID;

-- The version that the whole index has; another one than the program's starts the
-- job that makes it anew.
CREATE TABLE match_index (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
);
INSERT INTO match_index (id, version) VALUES (1, 0);

-- The hashes of wordings stand in match_terms now.
DROP TABLE claim_keys;

-- +goose Down
CREATE TABLE claim_keys (
    key      TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (key, claim_id)
) WITHOUT ROWID;
CREATE INDEX claim_keys_claim ON claim_keys (claim_id);
DROP TABLE match_index;
DROP TABLE match_terms;
DROP TABLE match_docs;
