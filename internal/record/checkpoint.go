package record

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"factdesk/internal/errs"
)

// Head is a tree's size and root.
type Head struct {
	Size int64
	Root tlog.Hash
}

// Checkpoint is a head signed with a key: a line that names the desk, the size, the root in
// base64, a blank line and the signature.
func Checkpoint(h Head, private string) (string, error) {
	signer, err := note.NewSigner(private)
	if err != nil {
		return "", fmt.Errorf("the record's key: %w", err)
	}
	text := fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), h.Size, base64.StdEncoding.EncodeToString(h.Root[:]))
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	return string(signed), err
}

// ReadCheckpoint reads a checkpoint and checks that its signature is by the key.
func ReadCheckpoint(text, public string) (Head, error) {
	verifier, err := note.NewVerifier(public)
	if err != nil {
		return Head{}, fmt.Errorf("the record's key: %w", err)
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return Head{}, errs.New(errs.Invalid, "The checkpoint is not signed by this desk's key %s: %v.", verifier.Name(), err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return Head{}, errs.New(errs.Invalid, "The checkpoint is of another desk than %s.", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 {
		return Head{}, errs.New(errs.Invalid, "The checkpoint's size %q is no number.", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return Head{}, errs.New(errs.Invalid, "The checkpoint's root %q is no hash.", lines[2])
	}
	return Head{size, root}, nil
}

// NewKey makes a pair of keys to sign with, in the form of sumdb/note. Their name tells this
// desk's record from others'.
func NewKey() (private, public string, err error) {
	var name [8]byte
	rand.Read(name[:])
	return note.GenerateKey(rand.Reader, fmt.Sprintf("factdesk.record/%x", name))
}
