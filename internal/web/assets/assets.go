// Package assets serves the files that pages link to: the stylesheet that the
// public pages and the desk share, and whatever else a face embeds for itself.
// A file's address holds a hash of its content, so that browsers may keep it for
// good and never see an old one.
package assets

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

//go:embed static
var static embed.FS

// Base holds what every page needs: base.css, icon.svg.
var Base = Must(New("/assets/", Sub(static, "static")))

// Set is a set of files under one prefix, read once when it is made.
type Set struct {
	prefix string
	paths  map[string]string // name → address
	files  map[string]file   // address → file
}

type file struct {
	body      []byte
	mediaType string
}

// New reads every file of fsys. Prefix is the path that they are served under and
// ends with a slash.
func New(prefix string, fsys fs.FS) (*Set, error) {
	s := &Set{prefix: prefix, paths: map[string]string{}, files: map[string]file{}}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		s.paths[name] = prefix + hashed(name, body)
		s.files[s.paths[name]] = file{body, mediaType(name)}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read assets: %w", err)
	}
	return s, nil
}

// Must is for sets embedded in the program, which are there or were never built.
func Must(s *Set, err error) *Set {
	if err != nil {
		panic(err)
	}
	return s
}

// Sub is the directory of an embedded file system.
func Sub(fsys fs.FS, dir string) fs.FS {
	sub, err := fs.Sub(fsys, dir)
	if err != nil {
		panic(err)
	}
	return sub
}

// Path is the address of a file, for templates. A name that is not in the set is
// an error that the template reports.
func (s *Set) Path(name string) (string, error) {
	if p, ok := s.paths[name]; ok {
		return p, nil
	}
	return "", fmt.Errorf("no asset %q under %s", name, s.prefix)
}

// Prefix is where the set is to be mounted: "/assets/".
func (s *Set) Prefix() string { return s.prefix }

func (s *Set) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := s.files[r.URL.Path]
	if !ok {
		http.Error(w, "No such file.", http.StatusNotFound)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.mediaType)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("ETag", `"`+path.Base(r.URL.Path)+`"`)
	if r.Header.Get("If-None-Match") == h.Get("ETag") {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", fmt.Sprint(len(f.body)))
	if r.Method != http.MethodHead {
		w.Write(f.body)
	}
}

// hashed puts 72 bits of the content's hash before the extension.
func hashed(name string, body []byte) string {
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + base64.RawURLEncoding.EncodeToString(sum[:9]) + ext
}

// mediaType does not ask the machine's tables for what we serve: they differ.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	if t := mime.TypeByExtension(path.Ext(name)); t != "" {
		return t
	}
	return "application/octet-stream"
}
