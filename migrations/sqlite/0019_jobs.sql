-- +goose Up

-- What ended a job from outside. A job that is ended at its deadline twice, or whose
-- worker dies with it three times, is dead: it would hold a worker for ever, or end the
-- process again and again. Trying it again by hand counts anew.
ALTER TABLE jobs ADD COLUMN overruns INTEGER NOT NULL DEFAULT 0;      -- ended at its deadline
ALTER TABLE jobs ADD COLUMN losses INTEGER NOT NULL DEFAULT 0;        -- its worker stopped without a word
ALTER TABLE jobs ADD COLUMN cancelled_by TEXT NOT NULL DEFAULT '';    -- who asked that it be ended while it ran; '' nobody

-- +goose Down
ALTER TABLE jobs DROP COLUMN cancelled_by;
ALTER TABLE jobs DROP COLUMN losses;
ALTER TABLE jobs DROP COLUMN overruns;
