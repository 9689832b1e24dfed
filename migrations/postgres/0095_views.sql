-- +goose Up

-- Names for what a list of the desk is filtered by: somebody's own, or shared with everybody.
CREATE TABLE saved_views (
    id           uuid PRIMARY KEY,
    list         text NOT NULL, -- cases or triage
    name         text NOT NULL,
    filter       text NOT NULL, -- JSON: what the list's address says, field by field
    shared       boolean NOT NULL,
    made_by      uuid NOT NULL REFERENCES users (id),
    made_by_name text NOT NULL,
    removed_at   timestamptz, -- NULL while it is there; it can be brought back for a week
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      integer NOT NULL
);
CREATE INDEX saved_views_made_by ON saved_views (made_by, id);
CREATE INDEX saved_views_shared ON saved_views (id) WHERE shared;
CREATE INDEX saved_views_removed ON saved_views (removed_at) WHERE removed_at IS NOT NULL;

-- +goose Down
DROP TABLE saved_views;
