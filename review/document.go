package review

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
)

// Issued says why a document was issued.
type Issued string

const (
	IssuedPublished Issued = "published"  // for the first time
	IssuedChanged   Issued = "changed"    // an editor approved something else that readers see
	IssuedCorrected Issued = "corrected"  // with what readers are told of it
	IssuedRetracted Issued = "retracted"  // taken back
	IssuedTakenDown Issued = "taken_down" // words were taken down, and with them every document of before
	IssuedFound     Issued = "found"      // it was public before there were documents: as it stood then, and nothing of before
)

// PublicDocument is what readers saw of a case from a moment on, committed to. The statement
// stands in the record; document and salt are shown to whoever asks for a proof, and go when
// words of the case are taken down, so that what is left can't be tried against a guess.
type PublicDocument struct {
	ID         uuid.UUID `json:"id"`
	CaseID     uuid.UUID `json:"case_id"`
	EditionID  uuid.UUID `json:"edition_id"` // that it was made of
	Number     int       `json:"number"`     // within the case, from 1
	Revision   int       `json:"revision"`
	Issued     Issued    `json:"issued"`
	At         time.Time `json:"at"`
	Document   string    `json:"document"`   // "" once words were taken down
	Salt       string    `json:"salt"`       // 32 bytes in hex; likewise
	Commitment string    `json:"commitment"` // SHA-256 of salt and document, in hex
}

// Statement is what the record commits to: lines of text, the last of them the commitment.
func (d *PublicDocument) Statement() string {
	return fmt.Sprintf("factdesk public document\n%s\n%s\n%d\n%d\n%s\n%s\n%s\n",
		d.CaseID, d.EditionID, d.Number, d.Revision, d.Issued, d.At.UTC().Truncate(time.Microsecond).Format(time.RFC3339Nano), d.Commitment)
}

// Digest is the SHA-256 of the statement: what a leaf of the record has.
func (d *PublicDocument) Digest() []byte {
	sum := sha256.Sum256([]byte(d.Statement()))
	return sum[:]
}

// TakenDown says whether words of the case were taken down since.
func (d *PublicDocument) TakenDown() bool { return d.Document == "" }

// Whole says whether a document that is there is what was committed to.
func (d *PublicDocument) Whole() bool {
	salt, err := hex.DecodeString(d.Salt)
	return err == nil && commitTo(salt, d.Document) == d.Commitment
}

func commitTo(salt []byte, document string) string {
	sum := sha256.Sum256(append(append([]byte{}, salt...), document...))
	return hex.EncodeToString(sum[:])
}

// NextDocument is the document of a case as readers see it (Public), if that is other than
// the one before (nil for none) says. salt are 32 random bytes.
func (c *Case) NextDocument(before *PublicDocument, salt []byte, at time.Time) (PublicDocument, bool) {
	now := c.document()
	text := now.text()
	d := PublicDocument{ID: uuid.Must(uuid.NewV7()), CaseID: c.ID, EditionID: c.Edition.ID, Number: 1, Revision: c.Verdict().Revision, Issued: IssuedPublished, At: inUTC(at),
		Document: text, Salt: hex.EncodeToString(salt), Commitment: commitTo(salt, text)}
	if before == nil {
		return d, true
	}
	d.Number, d.Issued = before.Number+1, now.since(before)
	return d, before.Document != text
}

// Says whether a document still is what readers would see of the case by its edition. After
// a take-down it may not be. What a document of before a retraction lacks is no difference.
func (c *Case) Says(d *PublicDocument, e *Edition) bool {
	var was publicWords
	if err := json.Unmarshal([]byte(d.Document), &was); err != nil {
		return false
	}
	now := c.Shown(e).document()
	if was.Retracted == "" {
		now.Retracted, now.Because = "", ""
	}
	return now.text() == d.Document
}

// since says what became of a case, by its document of before.
func (p publicWords) since(before *PublicDocument) Issued {
	var was publicWords
	if err := json.Unmarshal([]byte(before.Document), &was); err != nil {
		return IssuedTakenDown
	}
	switch {
	case p.Retracted != was.Retracted:
		return IssuedRetracted
	case len(p.Corrections) > len(was.Corrections):
		return IssuedCorrected
	}
	return IssuedChanged
}
