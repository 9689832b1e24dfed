-- +goose Up

-- The words by which readers find verdicts while they type: those of the edition that
-- stands. The desk has claim_words, with its tags, which are nobody else's.
CREATE TABLE shown_words (
    word     text COLLATE "C" NOT NULL,
    claim_id uuid NOT NULL REFERENCES shown_claims (id),
    PRIMARY KEY (word, claim_id)
);
CREATE INDEX shown_words_claim ON shown_words (claim_id);

-- Those of verdicts that are public already are made by the program after this migration
-- (store/editions_old.go), since SQL can't fold spellings. The index is empty once they are.
ALTER TABLE shown_claims ADD COLUMN worded boolean NOT NULL DEFAULT FALSE;
CREATE INDEX shown_claims_unworded ON shown_claims (id) WHERE NOT worded;

-- What changed since a verdict was proposed is approved with it: it is no part of what
-- waits for readers.
UPDATE cases SET pending = FALSE WHERE pending AND state = 'proposed';

-- +goose Down
DROP INDEX shown_claims_unworded;
ALTER TABLE shown_claims DROP COLUMN worded;
DROP TABLE shown_words;
