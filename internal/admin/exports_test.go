package admin_test

import (
	"database/sql"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestExportsAreDownloaded(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	has(t, c.get("/desk/exports", http.StatusOK), "datafeed", `name="speaker"`, "Mostly true")
	has(t, c.get("/desk/exports/download?format=jsonl&state=published", http.StatusNotFound), "Nothing fits these filters")
	in := n.article(talks)
	n.accepted(in.Article.ID)
	for _, format := range []string{"jsonl", "xlsx", "csv"} {
		r, err := c.http.Get(n.url + "/desk/exports/download?format=" + format + "&state=open&state=assigned&article=" + in.Article.ID.String())
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil || r.StatusCode != 200 || len(body) == 0 {
			t.Fatalf("%s: %d, %d bytes, %v", format, r.StatusCode, len(body), err)
		}
		if got := r.Header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment; filename=\"verdicts-") || !strings.HasSuffix(got, "."+format+"\"") {
			t.Errorf("%s is called %q", format, got)
		}
		if format == "jsonl" && !strings.Contains(string(body), `"state":"assigned"`) {
			t.Errorf("the case is not in %s", body)
		}
		if format == "csv" && !strings.HasPrefix(string(body), "\ufeffid,@context") {
			t.Errorf("Excel would not read it as UTF-8: %.40q", body)
		}
	}
}

func TestAnExportsFiltersAreChecked(t *testing.T) {
	n, _ := openOffice(t, nil)
	for query, says := range map[string]string{
		"format=pdf": "is no format", "format=csv&state=lost": "That is no state", "format=csv&from=yesterday": "That is no day", "format=csv&article=x": "no id of an article",
	} {
		has(t, n.as(n.rita).get("/desk/exports/download?speaker=Lavrov&"+query, http.StatusUnprocessableEntity), says, `value="Lavrov"`)
	}
}

// A file that breaks off must not look whole: what is not written to its end ends the
// connection.
func TestADownloadThatFailsOnTheWayIsCutOff(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.accepted(n.article(talks).Article.ID)
	_, path, _ := strings.Cut(n.db.Name(), ", ")
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	if _, err := raw.Exec(`UPDATE appearances SET start_pos = 'x'`); err != nil { // no number: it can't be loaded
		t.Fatal(err)
	}
	for _, format := range []string{"jsonl", "csv", "claimreview", "xlsx"} {
		r, err := n.as(n.rita).http.Get(n.url + "/desk/exports/download?format=" + format)
		if err != nil {
			continue // cut before the first byte
		}
		body, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err == nil {
			t.Errorf("%s: a whole answer of %d bytes with status %d: %q", format, len(body), r.StatusCode, body)
		}
	}
}
