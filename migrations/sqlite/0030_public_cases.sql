-- +goose Up

-- The cases that readers see, numbered as they became public, which none ever ceases to
-- be. Feed and sitemap have a page for so many numbers each: it does not shift when
-- another verdict is published, and reading it costs what it holds.
CREATE TABLE public_cases (
    n          INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id    TEXT NOT NULL UNIQUE REFERENCES cases (id),
    changed_at DATETIME NOT NULL   -- when it was published, retracted, or got the edition that stands, whichever was last
);
-- The sitemaps of 1,000 (store.SitemapOf), each with its last change.
CREATE INDEX public_cases_sitemap ON public_cases ((n / 1000), changed_at);
INSERT INTO public_cases (case_id, changed_at)
    SELECT c.id, MAX(c.published_at, COALESCE(c.retracted_at, c.published_at), COALESCE(e.approved_at, c.published_at))
    FROM cases AS c LEFT JOIN editions AS e ON e.id = c.edition_id
    WHERE c.state IN ('published', 'retracted') AND c.published_at IS NOT NULL
    ORDER BY c.published_at, c.id;

-- +goose Down
DROP TABLE public_cases;
