-- +goose Up

-- The inverted index once more, packed: the docs that hold a term, a row for each part of
-- their numbers that is full. A common word's hundred thousand are read in sixty rows of a
-- few hundred bytes, where match_terms has a row for each (store/pack.go). Terms of whole
-- wordings are not here. What is not packed yet is read from match_terms, which has all.
CREATE TABLE match_packed (
    term    text COLLATE "C" NOT NULL,
    kind    smallint NOT NULL,
    part    integer NOT NULL,   -- docs from part * match_index.part on
    count   integer NOT NULL,   -- how many
    numbers bytea NOT NULL,     -- the first less where the part begins, then each less the one before: varints
    PRIMARY KEY (term, kind, part)
);
ALTER TABLE match_packed ALTER COLUMN numbers SET STORAGE EXTERNAL;  -- nothing is left to compress

ALTER TABLE match_index ADD COLUMN part integer NOT NULL DEFAULT 16384;  -- numbers of a part
ALTER TABLE match_index ADD COLUMN packed integer NOT NULL DEFAULT 0;    -- docs below this number are packed

-- +goose Down
ALTER TABLE match_index DROP COLUMN packed;
ALTER TABLE match_index DROP COLUMN part;
DROP TABLE match_packed;
