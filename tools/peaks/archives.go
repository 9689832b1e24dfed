package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"strconv"
	"strings"
)

// word is a DOCX whose body is a part so often that it unpacks to so many bytes.
func word(part string, bytes int) func() []byte {
	return func() []byte { return archive(documentXML, `<w:body>`, part, `</w:body></w:document>`, bytes) }
}

// inOne is a DOCX of one paragraph.
func inOne(part string, bytes int) func() []byte {
	return func() []byte {
		return archive(documentXML, `<w:body><w:p>`, part, `</w:p></w:body></w:document>`, bytes)
	}
}

// open is an ODT.
func open(part string, bytes int) func() []byte {
	return func() []byte {
		return archive(contentXML, `<office:body><office:text>`, part, `</office:text></office:body></office:document-content>`, bytes)
	}
}

// named is a part of an archive and how it begins.
type named struct{ first, name, begin string }

var (
	documentXML = named{"", "word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`}
	contentXML  = named{"application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
		`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">`}
)

func archive(of named, begin, part, end string, size int) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	if of.first != "" {
		w, err := z.CreateHeader(&zip.FileHeader{Name: "mimetype"})
		must(err)
		io.WriteString(w, of.first)
	}
	w, err := z.Create(of.name)
	must(err)
	io.WriteString(w, of.begin+begin)
	many(w, part, size)
	io.WriteString(w, end)
	must(z.Close())
	return out.Bytes()
}

// crowded is a DOCX with as many parts as have room.
func crowded() []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(documentXML.name)
	must(err)
	io.WriteString(w, documentXML.begin+"<w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body></w:document>")
	for n := 0; n < largest/140; n++ {
		_, err := z.CreateHeader(&zip.FileHeader{Name: strconv.Itoa(n)})
		must(err)
	}
	must(z.Close())
	return out.Bytes()
}

// gzipped is a stream that unpacks to so many bytes.
func gzipped(begin, part string, size int) func() []byte {
	return func() []byte {
		var out bytes.Buffer
		z := gzip.NewWriter(&out)
		io.WriteString(z, begin)
		many(z, part, size)
		must(z.Close())
		return out.Bytes()
	}
}

// many writes a part so often that it has so many bytes.
func many(w io.Writer, part string, size int) {
	block := strings.Repeat(part, max(1, (1<<20)/len(part)))
	for ; size > 0; size -= len(block) {
		_, err := io.WriteString(w, block[:len(part)*max(1, min(len(block), size)/len(part))])
		must(err)
	}
}

// must ends the making of an input, which can't fail in memory.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
