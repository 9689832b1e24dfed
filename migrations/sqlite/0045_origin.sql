-- +goose Up

-- Where a job comes from: the id of the request that queued it, and the parent of its
-- spans as a traceparent header has it; both empty when nothing is known. An older
-- program that goes on beside a newer one leaves them out.
ALTER TABLE jobs ADD COLUMN origin_request text NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN origin_trace text NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE jobs DROP COLUMN origin_trace;
ALTER TABLE jobs DROP COLUMN origin_request;
