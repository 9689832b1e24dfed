package office

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"

	"factdesk/internal/errs"
)

// maxUnpacked is how much of an archive is unpacked, in bytes of all the parts that are
// read: some thousand pages.
const maxUnpacked = 64 << 20

// archive is a document's parts.
type archive struct {
	zip   *zip.Reader
	parts map[string]*zip.File // the first of each name
	left  int64                // bytes that may still be unpacked
}

func openArchive(raw []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, damaged(err)
	}
	a := &archive{zip: z, parts: map[string]*zip.File{}, left: maxUnpacked}
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

// with is the archive with other content in some parts and those that it lacked at its
// end. What is not changed is copied as it is packed.
func (a *archive) with(parts map[string][]byte) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if err := w.SetComment(a.zip.Comment); err != nil {
		return nil, damaged(err)
	}
	for _, f := range a.zip.File {
		if err := a.copy(w, f, parts); err != nil {
			return nil, damaged(err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if a.has(name) {
			continue
		}
		if err := add(w, &zip.FileHeader{Name: name, Method: zip.Deflate}, parts[name]); err != nil {
			return nil, damaged(err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, damaged(err)
	}
	return out.Bytes(), nil
}

// copy writes a part of the archive, with its other content where there is one.
func (a *archive) copy(w *zip.Writer, f *zip.File, parts map[string][]byte) error {
	content, changed := parts[f.Name]
	switch {
	case !changed:
		return w.Copy(f)
	case f != a.parts[f.Name]: // the first of a name is what is read
		return nil
	}
	return add(w, &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified}, content)
}

func add(w *zip.Writer, head *zip.FileHeader, content []byte) error {
	to, err := w.CreateHeader(head)
	if err != nil {
		return err
	}
	_, err = to.Write(content)
	return err
}
