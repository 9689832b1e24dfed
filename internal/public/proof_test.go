package public_test

import (
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/record"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// checker is the stranger's program, built once a test.
func checker(t *testing.T) string {
	t.Helper()
	at := filepath.Join(t.TempDir(), "recordcheck")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", at, "factdesk/tools/recordcheck").CombinedOutput(); err != nil {
		t.Fatalf("build recordcheck: %v\n%s", err, out)
	}
	return at
}

// stranger keeps checkpoints and checks proofs without the desk.
type stranger struct {
	*newsroom
	program, key string
}

// holds runs the program on a proof, against a checkpoint that was kept ("" for none).
func (s *stranger) holds(proof, earlier string) (string, error) {
	s.t.Helper()
	dir := s.t.TempDir() // the databases' tests run beside each other, with one program
	for name, text := range map[string]string{"proof": proof, "earlier": earlier} {
		s.ok(os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	args := []string{s.key, filepath.Join(dir, "proof")}
	if earlier != "" {
		args = append(args, filepath.Join(dir, "earlier"))
	}
	out, err := exec.CommandContext(s.t.Context(), s.program, args...).CombinedOutput()
	return string(out), err
}

// proved fetches a proof and has it checked.
func (s *stranger) proved(path, earlier string) record.Published {
	s.t.Helper()
	res, body := s.get(path)
	var p record.Published
	if res.StatusCode != http.StatusOK || json.Unmarshal([]byte(body), &p) != nil {
		s.t.Fatalf("%s: %d %s", path, res.StatusCode, body)
	}
	if s.key == "" {
		s.key = p.Key
	}
	if out, err := s.holds(body, earlier); err != nil {
		s.t.Errorf("%s is not believed: %s", path, out)
	}
	return p
}

func (s *stranger) seal() {
	s.t.Helper()
	storetest.Seal(s.t, s.db, noon)
}

// since is the query that asks for a proof against a checkpoint.
func since(checkpoint string) string { return "?since=" + strings.Split(checkpoint, "\n")[1] }

// What a page says is proved from its publication over a correction to its retraction, to
// somebody who has checkpoints of before and after, and no changed byte is believed.
func TestAPageCarriesItsProof(t *testing.T) {
	program := checker(t)
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := &stranger{newsroom: newsroomOf(t, db), program: program}
		s.seal()
		approved := s.approved(troops)
		proof := s.path(approved) + "/proof"
		if res, _ := s.get(proof); res.StatusCode != http.StatusNotFound {
			t.Errorf("before it is published: %d, want 404", res.StatusCode)
		}
		c := s.publish(approved)
		if res, body := s.get(proof); res.StatusCode != http.StatusNotFound || !strings.Contains(body, "not sealed this yet") {
			t.Errorf("before it is sealed: %d %.200s", res.StatusCode, body)
		}
		s.seal()
		first := s.proved(proof, "")
		if !strings.Contains(first.Statement, "\npublished\n") || !strings.Contains(first.Document, troops.explanation) {
			t.Errorf("the first proof: %s %s", first.Statement, first.Document)
		}
		s.tells(c, first)
		s.bent(proof)

		s.correct(c, review.KindMistake, "We counted the navy twice.", "Some 60,000 troops are at the border.")
		s.seal()
		second := s.proved(proof+since(first.Checkpoint), first.Checkpoint)
		if !strings.Contains(second.Statement, "\ncorrected\n") || !strings.Contains(second.Document, "We counted the navy twice.") {
			t.Errorf("after a correction: %s %s", second.Statement, second.Document)
		}
		s.tells(c, second)
		if old := s.proved(s.path(c)+"/revisions/1/proof"+since(second.Checkpoint), second.Checkpoint); old.Document != first.Document {
			t.Errorf("the first revision's proof is of %s", old.Document)
		}

		s.retract(c)
		s.seal()
		third := s.proved(proof+since(first.Checkpoint), first.Checkpoint)
		if !strings.Contains(third.Statement, "\nretracted\n") || !strings.Contains(third.Document, "turned out to be of another year") {
			t.Errorf("after it was taken back: %s %s", third.Statement, third.Document)
		}
		if got, err := db.VerifyRecord(t.Context(), nil); err != nil || len(got.Broken) > 0 {
			t.Errorf("the record: %v, %v", got.Broken, err)
		}
	})
}

// tells fails unless the page has what the document says, and leads to its proof.
func (s *stranger) tells(c *review.Case, p record.Published) {
	s.t.Helper()
	_, page := s.get(s.path(c))
	var d struct {
		Claim   struct{ Wording string }
		Verdict struct{ Rating, Explanation string }
		Sources []struct{ Title string }
	}
	s.ok(json.Unmarshal([]byte(p.Document), &d))
	want := []string{d.Claim.Wording, d.Verdict.Rating, d.Verdict.Explanation, s.path(c) + "/proof"}
	for _, source := range d.Sources {
		want = append(want, source.Title)
	}
	for _, w := range want {
		if !strings.Contains(page, w) {
			s.t.Errorf("the page does not have %q, which its document says", w)
		}
	}
	if strings.Contains(p.Document, "RESTRICTED") {
		s.t.Error("the document says what readers may not see")
	}
}

// bent changes a proof in every part, none of which is believed.
func (s *stranger) bent(path string) {
	s.t.Helper()
	_, body := s.get(path)
	for name, change := range map[string]func(p *record.Published){
		"a byte of the document": func(p *record.Published) { p.Document = strings.Replace(p.Document, "100,000", "100,001", 1) },
		"the statement":          func(p *record.Published) { p.Statement = strings.Replace(p.Statement, "published", "retracted", 1) },
		"the salt":               func(p *record.Published) { p.Salt = "00" + p.Salt[2:] },
		"the leaf":               func(p *record.Published) { p.Leaves[0].Digest[0]++ },
		"its place":              func(p *record.Published) { p.Leaves[0].N++ },
	} {
		var p record.Published
		s.ok(json.Unmarshal([]byte(body), &p))
		change(&p)
		b, err := json.Marshal(p)
		s.ok(err)
		if out, err := s.holds(string(b), ""); err == nil {
			s.t.Errorf("with %s changed it is believed: %s", name, out)
		}
	}
	if out, err := s.holds(body, ""); err != nil {
		s.t.Errorf("as it was it is not believed: %s", out)
	}
}

// Words that are taken down go from the documents that have them, and from no other; what
// was committed to stays, and the page of now has a proof of its own.
func TestATakeDownLeavesTheProofTrue(t *testing.T) {
	program := checker(t)
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := &stranger{newsroom: newsroomOf(t, db), program: program}
		c := s.publish(s.approved(troops))
		s.correct(c, review.KindMistake, "Colonel Zorillaword counted the navy twice.", "Some 60,000 troops are at the border.")
		s.seal()
		before := s.proved(s.path(c)+"/proof", "")
		down := review.TakeDown{Kind: review.KindWords, Words: []string{"Zorillaword"}, Reason: "as a court ordered"}
		_, err := db.TakeDown(t.Context(), down, admin, noon.Add(2*time.Hour))
		s.ok(err)
		s.seal()
		after := s.proved(s.path(c)+"/proof"+since(before.Checkpoint), before.Checkpoint)
		if strings.Contains(after.Document, "Zorillaword") || !strings.Contains(after.Statement, "\ntaken_down\n") || after.TakenDown {
			t.Errorf("after the take-down: %s %s", after.Statement, after.Document)
		}
		if first := s.proved(s.path(c)+"/revisions/1/proof", ""); first.TakenDown || first.Document == "" {
			t.Errorf("the first revision never had the words, and its document is gone: %+v", first)
		}
		if got, err := db.VerifyRecord(t.Context(), nil); err != nil || len(got.Broken) > 0 {
			t.Errorf("the record: %v, %v", got.Broken, err)
		}
	})
}

// A source that is taken down goes with its short fields, too, which are looked for nowhere.
func TestATakenDownSourceLeavesNoDocument(t *testing.T) {
	program := checker(t)
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := &stranger{newsroom: newsroomOf(t, db), program: program}
		c := s.publish(s.approved(troops))
		s.seal()
		id := c.Evidence[0].ID
		_, err := db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindSource, SubjectID: &id, Reason: "published by mistake"}, admin, noon)
		s.ok(err)
		s.seal()
		if after := s.proved(s.path(c)+"/proof", ""); strings.Contains(after.Document, "frames 4 to 9") || strings.Contains(after.Document, "Yelnya") {
			t.Errorf("the document still says %s", after.Document)
		}
	})
}

// Whoever asks for what isn't there is told so, and a proof costs what a page costs.
func TestAskingForProofs(t *testing.T) {
	s := &stranger{newsroom: open(t)}
	c := s.publish(s.approved(troops))
	s.seal()
	for path, want := range map[string]int{
		s.path(c) + "/revisions/2/proof": 404, s.path(c) + "/revisions/01/proof": 404, "/verdicts/" + uuid.NewString() + "/proof": 404,
		s.path(c) + "/proof?since=x": 422, s.path(c) + "/proof?since=" + strconv.Itoa(1<<40): 409, s.path(c) + "/proof?since=0": 200,
	} {
		if res, body := s.get(path, "Accept", "application/json"); res.StatusCode != want {
			t.Errorf("%s: %d, want %d: %s", path, res.StatusCode, want, body)
		}
	}
	res, _ := s.get(s.path(c) + "/proof")
	if again, _ := s.get(s.path(c)+"/proof", "If-None-Match", res.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
		t.Errorf("the same proof again: %d, want 304", again.StatusCode)
	}
}
