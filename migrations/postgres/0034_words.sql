-- +goose Up

-- Whether a claim holds a word, or one that begins so, is one look at an index: claims
-- that are walked for another reason are held against the words that were searched for.
CREATE INDEX claim_words_of ON claim_words (claim_id, word);
CREATE INDEX shown_words_of ON shown_words (claim_id, word);
DROP INDEX claim_words_claim;
DROP INDEX shown_words_claim;

-- Lists that choose by one thing: candidates by attribution, jobs by state.
CREATE INDEX candidates_attribution ON candidates (attribution, worth DESC, id);
CREATE INDEX jobs_state ON jobs (state, id);

-- +goose Down
DROP INDEX jobs_state;
DROP INDEX candidates_attribution;
CREATE INDEX shown_words_claim ON shown_words (claim_id);
CREATE INDEX claim_words_claim ON claim_words (claim_id);
DROP INDEX shown_words_of;
DROP INDEX claim_words_of;
