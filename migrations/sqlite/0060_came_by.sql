-- +goose Up

-- How the bytes of a snapshot came: fetched, given (pasted, uploaded, sent to the API), or
-- browser (a reader's own browser sent the page as it showed it). '' in rows of before: a
-- table of every text is not written again to say what url says.
ALTER TABLE snapshots ADD COLUMN came_by TEXT NOT NULL DEFAULT '';
DROP TRIGGER snapshots_once;
-- +goose StatementBegin
CREATE TRIGGER snapshots_once BEFORE UPDATE ON snapshots
WHEN NOT (NEW.id = OLD.id AND NEW.article_id = OLD.article_id
          AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length
          AND NEW.media_type = OLD.media_type AND NEW.charset = OLD.charset AND NEW.extractor = OLD.extractor
          AND NEW.extractor_version = OLD.extractor_version AND NEW.fetched_at = OLD.fetched_at AND NEW.came_by = OLD.came_by
          AND NEW.url IN (OLD.url, '') AND NEW.headers IN (OLD.headers, '{}')
          AND (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL AND NEW.raw IS NULL AND NEW.text IS NULL
               OR NEW.redacted_at IS OLD.redacted_at AND NEW.redacted_by IS OLD.redacted_by AND NEW.raw IS OLD.raw AND NEW.text IS OLD.text
                  AND NEW.redaction_reason IN (OLD.redaction_reason, '[taken down]')))
BEGIN SELECT RAISE(ABORT, 'a snapshot is written once'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER snapshots_once;
-- +goose StatementBegin
CREATE TRIGGER snapshots_once BEFORE UPDATE ON snapshots
WHEN NOT (NEW.id = OLD.id AND NEW.article_id = OLD.article_id
          AND NEW.raw_sha256 = OLD.raw_sha256 AND NEW.text_sha256 = OLD.text_sha256 AND NEW.length = OLD.length
          AND NEW.media_type = OLD.media_type AND NEW.charset = OLD.charset AND NEW.extractor = OLD.extractor
          AND NEW.extractor_version = OLD.extractor_version AND NEW.fetched_at = OLD.fetched_at
          AND NEW.url IN (OLD.url, '') AND NEW.headers IN (OLD.headers, '{}')
          AND (NEW.redacted_at IS NOT NULL AND OLD.redacted_at IS NULL AND NEW.raw IS NULL AND NEW.text IS NULL
               OR NEW.redacted_at IS OLD.redacted_at AND NEW.redacted_by IS OLD.redacted_by AND NEW.raw IS OLD.raw AND NEW.text IS OLD.text
                  AND NEW.redaction_reason IN (OLD.redaction_reason, '[taken down]')))
BEGIN SELECT RAISE(ABORT, 'a snapshot is written once'); END;
-- +goose StatementEnd
ALTER TABLE snapshots DROP COLUMN came_by;
