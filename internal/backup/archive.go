package backup

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factdesk/internal/errs"
)

// Manifest says what a backup holds.
type Manifest struct {
	Format  int              `json:"format"`  // of the archive: 1
	Engine  string           `json:"engine"`  // sqlite or postgres
	Version string           `json:"version"` // of the database's program
	Schema  int64            `json:"schema"`  // the newest migration in it
	MadeAt  time.Time        `json:"made_at"`
	Rows    map[string]int64 `json:"rows"` // of every table
}

// Names in the archive.
const (
	manifestName = "manifest.json"
	dataName     = "database"
	sumsName     = "SHA256SUMS"
)

// maxManifest bounds what is read of a manifest or the sums, in bytes.
const maxManifest = 1 << 20

// write makes an archive of a manifest and the database in a file, and has it on the
// disk when it returns.
func write(ctx context.Context, to string, m Manifest, data string) error {
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(out, 1<<20)
	err = pack(ctx, buffered, m, data)
	return errors.Join(err, buffered.Flush(), out.Sync(), out.Close())
}

func pack(ctx context.Context, to io.Writer, m Manifest, data string) error {
	zip, err := gzip.NewWriterLevel(to, gzip.BestSpeed)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(zip)
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	sums := sum(manifestName, text)
	if err := packBytes(archive, m, manifestName, text); err != nil {
		return err
	}
	of, err := packFile(ctx, archive, m, data)
	if err != nil {
		return err
	}
	if err := packBytes(archive, m, sumsName, []byte(sums+of)); err != nil {
		return err
	}
	return errors.Join(archive.Close(), zip.Close())
}

func header(m Manifest, name string, size int64) *tar.Header {
	return &tar.Header{Name: name, Mode: 0o600, Size: size, ModTime: m.MadeAt, Format: tar.FormatPAX}
}

func packBytes(archive *tar.Writer, m Manifest, name string, b []byte) error {
	if err := archive.WriteHeader(header(m, name, int64(len(b)))); err != nil {
		return err
	}
	_, err := archive.Write(b)
	return err
}

// packFile adds the database and returns its line of the sums.
func packFile(ctx context.Context, archive *tar.Writer, m Manifest, data string) (string, error) {
	in, err := os.Open(data)
	if err != nil {
		return "", err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return "", err
	}
	if err := archive.WriteHeader(header(m, dataName, info.Size())); err != nil {
		return "", err
	}
	hash := sha256.New()
	if _, err := io.Copy(io.MultiWriter(archive, hash), reader{ctx, in}); err != nil {
		return "", err
	}
	return line(dataName, hash.Sum(nil)), nil
}

// sum and line write what sha256sum writes, so that sha256sum -c checks it.
func sum(name string, b []byte) string {
	h := sha256.Sum256(b)
	return line(name, h[:])
}

func line(name string, hash []byte) string {
	return hex.EncodeToString(hash) + "  " + name + "\n"
}

// reader ends with its context.
type reader struct {
	ctx context.Context
	r   io.Reader
}

func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(b)
}

// read takes an archive apart, holds its parts to their sums, and writes the database to
// a writer. What is no backup, was cut off or changed on the way is refused.
func read(ctx context.Context, path string, to func(Manifest) (io.Writer, error)) (Manifest, error) {
	var m Manifest
	in, err := os.Open(path)
	if err != nil {
		return m, errs.Because(err, errs.NotFound, "The backup %s can't be read: %v.", path, err)
	}
	defer in.Close()
	zip, err := gzip.NewReader(bufio.NewReaderSize(reader{ctx, in}, 1<<20))
	if err != nil {
		return m, broken(path, err)
	}
	m, err = unpack(tar.NewReader(zip), to)
	if err == nil {
		_, err = io.Copy(io.Discard, zip) // to gzip's own sum at the end
	}
	if err != nil && ctx.Err() == nil && errs.KindOf(err) == "" && !isWriting(err) {
		return m, broken(path, err)
	}
	return m, err
}

// broken is what is wrong with a file that is no whole backup.
func broken(path string, err error) error {
	return errs.Because(err, errs.Invalid, "%s is no whole backup of factdesk (%v). Take another one.", filepath.Base(path), err)
}

// isWriting says whether err comes from where the database is written to: that is no
// fault of the backup's.
func isWriting(err error) bool {
	var failed *os.PathError
	return errors.As(err, &failed) && failed.Op == "write"
}

func unpack(archive *tar.Reader, to func(Manifest) (io.Writer, error)) (m Manifest, err error) {
	text, err := part(archive, manifestName)
	if err != nil {
		return m, err
	}
	sums := sum(manifestName, text)
	if err := json.Unmarshal(text, &m); err != nil || m.Format != 1 {
		return m, fmt.Errorf("its manifest has format %d: %w", m.Format, errors.Join(err, errFormat))
	}
	out, err := to(m)
	if err != nil {
		return m, err
	}
	if err := next(archive, dataName); err != nil {
		return m, err
	}
	hash := sha256.New()
	if _, err := io.Copy(io.MultiWriter(out, hash), archive); err != nil {
		return m, err
	}
	sums += line(dataName, hash.Sum(nil))
	said, err := part(archive, sumsName)
	if err != nil {
		return m, err
	}
	if strings.TrimSpace(string(said)) != strings.TrimSpace(sums) {
		return m, errors.New("its checksums do not fit")
	}
	return m, nil
}

var errFormat = errors.New("this factdesk reads format 1")

// part reads one small entry of the archive, which comes next.
func part(archive *tar.Reader, name string) ([]byte, error) {
	if err := next(archive, name); err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(archive, maxManifest))
}

func next(archive *tar.Reader, name string) error {
	h, err := archive.Next()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err == nil && h.Name != name {
		err = fmt.Errorf("it has %q where %s should be", h.Name, name)
	}
	return err
}
