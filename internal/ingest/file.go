package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"factdesk/internal/errs"
)

// Items reads what a command line names: an address, a file (one that KindOf knows, .json,
// .jsonl), a folder with such files in it and below, or "-" for stdin. It
// yields each item, or what is wrong with it under its name; one bad item does
// not stop the rest. No item is held in memory after it was yielded, and none
// above MaxBytes is read to its end.
func Items(arg string, stdin io.Reader) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		lower := strings.ToLower(arg)
		switch {
		case arg == "-":
			fromStream("standard input", "", stdin, yield)
		case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"):
			yield(Item{Name: arg, URL: arg}, nil)
		case strings.Contains(lower, "://"):
			yield(Item{Name: arg}, errs.New(errs.Unsupported, "%s is no address that can be fetched: it must begin with https:// or http://.", arg))
		default:
			fromPath(arg, yield)
		}
	}
}

func fromPath(path string, yield func(Item, error) bool) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		yield(Item{Name: path}, unreadable(path, err))
	case info.IsDir():
		fromFolder(path, yield)
	case filepath.Ext(path) == "" || !info.Mode().IsRegular(): // a pipe, or a file named by itself: its bytes tell
		open(path, "", yield)
	default:
		fromFile(path, info, yield)
	}
}

// fromFolder yields the items of a folder's files in the order of their names.
// Hidden files are passed over; others of an unknown kind are reported.
func fromFolder(root string, yield func(Item, error) bool) {
	found := false
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			return goOn(yield(Item{Name: path}, unreadable(path, err)))
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.IsDir() || hidden:
			return nil
		}
		found = true
		info, err := os.Stat(path) // a link to a file is followed, one to a folder is not
		if err != nil {
			return goOn(yield(Item{Name: path}, unreadable(path, err)))
		}
		if !info.Mode().IsRegular() {
			return goOn(yield(Item{Name: path}, errs.New(errs.Unsupported, "%s is no ordinary file. Name it by itself to import it.", path)))
		}
		return goOn(fromFile(path, info, yield))
	})
	if err == nil && !found {
		yield(Item{Name: root}, errs.New(errs.Invalid, "The folder %s holds no files. Put .txt, .html, .json or .jsonl files into it.", root))
	}
}

func goOn(more bool) error {
	if !more {
		return fs.SkipAll
	}
	return nil
}

// fromFile reads a file whose ending must tell its kind. It returns whether the
// caller wants more.
func fromFile(path string, info fs.FileInfo, yield func(Item, error) bool) bool {
	ext := strings.ToLower(filepath.Ext(path))
	switch {
	case readers[ext] == nil && kinds[ext] == "":
		return yield(Item{Name: path}, unknownKind(path, ext))
	case info.Size() > MaxBytes && readers[ext] == nil:
		return yield(Item{Name: path}, tooLarge(path))
	}
	return open(path, ext, yield)
}

func open(path, ext string, yield func(Item, error) bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return yield(Item{Name: path}, unreadable(path, err))
	}
	defer f.Close()
	return fromStream(path, ext, f, yield)
}

// reader yields the items in a stream and returns whether the caller wants more.
type reader func(name string, r *bufio.Reader, yield func(Item, error) bool) bool

// readers are the kinds of file that hold many articles, by the ending of the name.
var readers = map[string]reader{
	".json":   jsonItems,
	".jsonl":  jsonItems,
	".ndjson": jsonItems,
}

// fromStream reads a stream whose name says what it is, or whose first bytes do.
func fromStream(name, ext string, r io.Reader, yield func(Item, error) bool) bool {
	b := bufio.NewReaderSize(r, 64<<10)
	if readers[ext] == nil && kinds[ext] == "" {
		head, _ := b.Peek(4096) // an error comes again with the first read
		ext = sniff(head)
	}
	if read := readers[ext]; read != nil {
		return read(name, b, yield)
	}
	return whole(name, ext, b, yield)
}

// sniff tells by its first bytes what a stream without a name holds.
func sniff(head []byte) string {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	lower := strings.ToLower(string(head[:min(len(head), 1024)]))
	after := func(n int) string { return strings.TrimSpace(lower[min(n, len(lower)):]) }
	switch {
	case strings.HasPrefix(lower, "{") && strings.HasPrefix(after(1), `"`),
		strings.HasPrefix(lower, "[") && strings.HasPrefix(after(1), `{`): // "[Applause] Thank you" is text
		return ".json"
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.HasPrefix(lower, "<?xml"),
		strings.HasPrefix(lower, "<") && (strings.Contains(lower, "</") || strings.Contains(lower, "<p>")):
		return ".html"
	case mailHead.Match(head):
		return ".eml"
	}
	return ".txt"
}

// mailHead is how a mail begins: the fields of its head, two that no text has among them.
var mailHead = regexp.MustCompile(`(?s)\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?i:Received|MIME-Version|Message-ID|Return-Path|DKIM-Signature):[^\n]*\n`)

// whole reads a stream that holds one article.
func whole(name, ext string, r *bufio.Reader, yield func(Item, error) bool) bool {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return yield(Item{Name: name}, unreadable(name, err))
	case len(raw) > MaxBytes:
		return yield(Item{Name: name}, tooLarge(name))
	case len(raw) == 0:
		return yield(Item{Name: name}, errs.New(errs.Invalid, "%s is empty: there is no text to import.", name))
	}
	mediaType, err := kindOf(filepath.Base(name), ext, raw)
	if err != nil {
		return yield(Item{Name: name}, err)
	}
	return yield(Item{Name: name, Raw: raw, MediaType: mediaType}, nil)
}

func unreadable(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errs.Because(err, errs.NotFound, "There is no file %s. Check the name.", path)
	}
	if errors.Is(err, fs.ErrPermission) {
		return errs.Because(err, errs.Forbidden, "You may not read %s. Change its permissions and try again.", path)
	}
	return errs.Because(fmt.Errorf("read %s: %w", path, err), errs.Invalid, "%s can't be read.", path)
}
