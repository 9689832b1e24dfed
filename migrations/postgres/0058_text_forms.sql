-- +goose Up

-- Texts by what they say, however they are set: a copy of an article with another space
-- or other quotation marks is the same article. Of a text that was taken down the hash
-- stays, as snapshots.text_sha256 does, so that it is not imported again.
CREATE TABLE text_forms (
    form        text PRIMARY KEY,        -- differ.Form of the text
    snapshot_id uuid NOT NULL REFERENCES snapshots (id)
);
CREATE INDEX text_forms_snapshot ON text_forms (snapshot_id);

-- +goose Down
DROP TABLE text_forms;
