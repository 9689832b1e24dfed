-- +goose Up

-- What is searched by its beginning (search.go) is compared as code points: in the
-- collation of most installations "ruc" to "ruc" with the greatest character behind
-- it holds no "ruch" (Czech), or nothing at all (glibc's en_US, where that character
-- has no weight).
ALTER TABLE claim_words ALTER COLUMN word TYPE text COLLATE "C";
ALTER TABLE claim_labels ALTER COLUMN folded TYPE text COLLATE "C";
ALTER TABLE speaker_names ALTER COLUMN name TYPE text COLLATE "C";

-- +goose Down
ALTER TABLE speaker_names ALTER COLUMN name TYPE text;
ALTER TABLE claim_labels ALTER COLUMN folded TYPE text;
ALTER TABLE claim_words ALTER COLUMN word TYPE text;
