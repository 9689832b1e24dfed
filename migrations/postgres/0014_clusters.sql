-- +goose Up

-- A candidate that was accepted as another appearance of a claim that there was.
ALTER TABLE candidates ADD COLUMN joined boolean NOT NULL DEFAULT FALSE;
-- While it is joined: the claim of its own that it was before, whose case was dismissed
-- when that was undone; it gets this one back when the joining is undone.
ALTER TABLE candidates ADD COLUMN kept_claim_id uuid REFERENCES claims (id);
CREATE INDEX candidates_kept ON candidates (kept_claim_id) WHERE kept_claim_id IS NOT NULL;

-- The claim that this case's claim was merged into. The case and its page stay.
ALTER TABLE cases ADD COLUMN merged_into uuid REFERENCES claims (id);
CREATE INDEX cases_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;

-- Claims in other words that say the same, as a person confirmed. One that was merged
-- or emptied stays, for its history.
CREATE TABLE clusters (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    merged_into uuid REFERENCES clusters (id),
    created_at  timestamptz NOT NULL,
    created_by  uuid NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     integer NOT NULL
);
CREATE INDEX clusters_merged ON clusters (merged_into) WHERE merged_into IS NOT NULL;

-- A claim is in one cluster at most. Suggestions are not stored.
CREATE TABLE cluster_members (
    claim_id   uuid PRIMARY KEY REFERENCES claims (id),
    cluster_id uuid NOT NULL REFERENCES clusters (id),
    added_by   uuid NOT NULL,
    added_at   timestamptz NOT NULL
);
CREATE INDEX cluster_members_cluster ON cluster_members (cluster_id, claim_id);

-- Claims of which a person said that they are not the same: not suggested again.
CREATE TABLE claims_apart (
    a     uuid NOT NULL REFERENCES claims (id),
    b     uuid NOT NULL REFERENCES claims (id),
    by_id uuid NOT NULL,
    at    timestamptz NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b)
);
CREATE INDEX claims_apart_b ON claims_apart (b, a);

-- The same of a candidate and a claim. It holds for the claim that the candidate becomes.
CREATE TABLE candidates_apart (
    candidate_id uuid NOT NULL REFERENCES candidates (id),
    claim_id     uuid NOT NULL REFERENCES claims (id),
    by_id        uuid NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (candidate_id, claim_id)
);
CREATE INDEX candidates_apart_claim ON candidates_apart (claim_id, candidate_id);
CREATE INDEX candidates_apart_by ON candidates_apart (by_id, at); -- the last of a person's, for undo

-- +goose Down
DROP TABLE candidates_apart;
DROP TABLE claims_apart;
DROP TABLE cluster_members;
DROP TABLE clusters;
DROP INDEX cases_merged;
ALTER TABLE cases DROP COLUMN merged_into;
DROP INDEX candidates_kept;
ALTER TABLE candidates DROP COLUMN kept_claim_id;
ALTER TABLE candidates DROP COLUMN joined;
