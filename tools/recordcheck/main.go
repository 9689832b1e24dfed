// Recordcheck checks a proof that a factdesk gave ("factdesk audit prove") without trusting
// it: that every leaf stands in the tree of the proof's checkpoint, that the checkpoint is
// signed by the key that you hold, and that the record still begins with what an earlier
// checkpoint was given for. Of a published page's proof ("/verdicts/…/proof") it checks that
// the document is the one that was committed to, and prints it. It uses the log's public form alone, nothing of factdesk's:
//
//	recordcheck KEY PROOF.json [EARLIER-CHECKPOINT]
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proof struct {
	Checkpoint string
	Leaves     []struct {
		N                int64
		Table, Key, What string
		Digest           []byte
		Proof            tlog.RecordProof
	}
	Since       *int64
	Consistency tlog.TreeProof

	Statement, Salt, Document string // of a published page
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		log.Fatal("recordcheck: ", err)
	}
}

func run(args []string) error {
	if len(args) != 2 && len(args) != 3 {
		return errors.New("use: recordcheck KEY PROOF.json [EARLIER-CHECKPOINT]")
	}
	raw, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	var p proof
	if err := json.Unmarshal(raw, &p); err != nil {
		return err
	}
	size, root, err := open(p.Checkpoint, args[0])
	if err != nil {
		return err
	}
	for _, l := range p.Leaves {
		text := fmt.Sprintf("factdesk row\n%s\n%s\n%s\n", l.Table, l.Key, base64.StdEncoding.EncodeToString(l.Digest))
		if err := tlog.CheckRecord(l.Proof, size, root, l.N, tlog.RecordHash([]byte(text))); err != nil {
			return fmt.Errorf("leaf %d (%s, %s %s): %w", l.N, l.What, l.Table, l.Key, err)
		}
	}
	if err := p.page(); err != nil {
		return err
	}
	fmt.Printf("%d leaves stand in the tree of %d leaves with the root %s\n", len(p.Leaves), size, root)
	if len(args) == 2 {
		return nil
	}
	earlier, err := os.ReadFile(args[2])
	if err != nil {
		return err
	}
	was, before, err := open(string(earlier), args[0])
	if err != nil {
		return err
	}
	if p.Since == nil || *p.Since != was {
		return fmt.Errorf("the proof is not about the checkpoint of %d leaves: ask for --since with it", was)
	}
	if err := tlog.CheckTree(p.Consistency, size, root, was, before); err != nil {
		return fmt.Errorf("the record does not begin as it did: %w", err)
	}
	fmt.Printf("the record begins with the %d leaves that the earlier checkpoint was given for\n", was)
	return nil
}

// page checks that the only leaf is of the statement, and the statement of the document.
func (p proof) page() error {
	sum := sha256.Sum256([]byte(p.Statement))
	switch {
	case p.Statement == "":
		return nil
	case len(p.Leaves) != 1 || !bytes.Equal(p.Leaves[0].Digest, sum[:]):
		return errors.New("the statement is not what the leaf commits to")
	case p.Document == "":
		fmt.Println(p.Statement + "Words were taken down since: the document is not shown any more.")
		return nil
	}
	salt, err := hex.DecodeString(p.Salt)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(append(salt, p.Document...)); !strings.HasSuffix(p.Statement, fmt.Sprintf("\n%x\n", sum)) {
		return errors.New("the document is not what the statement commits to")
	}
	fmt.Println(p.Statement + p.Document)
	return nil
}

// open checks a checkpoint's signature and returns the size and root that it states.
func open(text, key string) (int64, tlog.Hash, error) {
	verifier, err := note.NewVerifier(strings.TrimSpace(key))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	n, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(n.Text, "\n")
	lines = append(lines, "", "") // what is missing is no number
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}
