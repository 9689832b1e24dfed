package office

import (
	"archive/zip"
	"bytes"
	"io"

	"factdesk/internal/errs"
)

// maxUnpacked is how much of an archive is unpacked, in bytes of all the parts that are
// read: some thousand pages.
const maxUnpacked = 64 << 20

// archive is a document's parts.
type archive struct {
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

func openArchive(raw []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, damaged(err)
	}
	a := &archive{parts: map[string]*zip.File{}, left: maxUnpacked}
	for _, f := range z.File {
		if a.parts[f.Name] == nil {
			a.parts[f.Name] = f
		}
	}
	return a, nil
}

func damaged(err error) error {
	return errs.Because(err, errs.Invalid, "The document is damaged: its archive can't be opened. Open it in the program that made it and save it again, or copy its text and paste it.")
}

func (a *archive) has(name string) bool { return a.parts[name] != nil }

// open opens a part, which ends with an error when more would be unpacked than may be.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f, err := a.parts[name].Open()
	if err != nil {
		return nil, damaged(err)
	}
	return &part{ReadCloser: f, of: a}, nil
}

// part counts what is unpacked.
type part struct {
	io.ReadCloser
	of *archive
}

func (p *part) Read(to []byte) (int, error) {
	if p.of.left <= 0 {
		return 0, errs.New(errs.TooLarge, "The document unpacks to more than %d MB of text, and was given up. Split it, or copy the part that matters and paste it.", maxUnpacked>>20)
	}
	n, err := p.ReadCloser.Read(to[:min(int64(len(to)), p.of.left)])
	p.of.left -= int64(n)
	return n, err
}
