-- +goose Up

-- How the bytes of a snapshot came: fetched, given (pasted, uploaded, sent to the API), or
-- browser (a reader's own browser sent the page as it showed it). '' in rows of before: a
-- table of every text is not written again to say what url says.
ALTER TABLE snapshots ADD COLUMN came_by text NOT NULL DEFAULT '';
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION snapshot_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.article_id, NEW.raw_sha256, NEW.text_sha256, NEW.length, NEW.media_type, NEW.charset, NEW.extractor, NEW.extractor_version, NEW.fetched_at, NEW.came_by)
            = (OLD.id, OLD.article_id, OLD.raw_sha256, OLD.text_sha256, OLD.length, OLD.media_type, OLD.charset, OLD.extractor, OLD.extractor_version, OLD.fetched_at, OLD.came_by)
            AND NEW.url IN (OLD.url, '') AND NEW.headers IN (OLD.headers, '{}')
            AND (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL AND NEW.raw IS NULL AND NEW.text IS NULL
                 OR NEW.redacted_at IS NOT DISTINCT FROM OLD.redacted_at AND NEW.redacted_by IS NOT DISTINCT FROM OLD.redacted_by
                    AND NEW.raw IS NOT DISTINCT FROM OLD.raw AND NEW.text IS NOT DISTINCT FROM OLD.text
                    AND NEW.redaction_reason IN (OLD.redaction_reason, '[taken down]')) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a snapshot is written once';
END $$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION snapshot_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.article_id, NEW.raw_sha256, NEW.text_sha256, NEW.length, NEW.media_type, NEW.charset, NEW.extractor, NEW.extractor_version, NEW.fetched_at)
            = (OLD.id, OLD.article_id, OLD.raw_sha256, OLD.text_sha256, OLD.length, OLD.media_type, OLD.charset, OLD.extractor, OLD.extractor_version, OLD.fetched_at)
            AND NEW.url IN (OLD.url, '') AND NEW.headers IN (OLD.headers, '{}')
            AND (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL AND NEW.raw IS NULL AND NEW.text IS NULL
                 OR NEW.redacted_at IS NOT DISTINCT FROM OLD.redacted_at AND NEW.redacted_by IS NOT DISTINCT FROM OLD.redacted_by
                    AND NEW.raw IS NOT DISTINCT FROM OLD.raw AND NEW.text IS NOT DISTINCT FROM OLD.text
                    AND NEW.redaction_reason IN (OLD.redaction_reason, '[taken down]')) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a snapshot is written once';
END $$;
-- +goose StatementEnd
ALTER TABLE snapshots DROP COLUMN came_by;
