-- +goose Up

-- Names for what a list of the desk is filtered by: somebody's own, or shared with everybody.
CREATE TABLE saved_views (
    id           TEXT PRIMARY KEY,
    list         TEXT NOT NULL, -- cases or triage
    name         TEXT NOT NULL,
    filter       TEXT NOT NULL, -- JSON: what the list's address says, field by field
    shared       BOOLEAN NOT NULL,
    made_by      TEXT NOT NULL REFERENCES users (id),
    made_by_name TEXT NOT NULL,
    removed_at   DATETIME, -- NULL while it is there; it can be brought back for a week
    created_at   DATETIME NOT NULL,
    updated_at   DATETIME NOT NULL,
    version      INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX saved_views_made_by ON saved_views (made_by, id);
CREATE INDEX saved_views_shared ON saved_views (id) WHERE shared;
CREATE INDEX saved_views_removed ON saved_views (removed_at) WHERE removed_at IS NOT NULL;

-- +goose Down
DROP TABLE saved_views;
