// Package pdfium reads PDF documents with PDFium, the reader of Chromium, built to
// WebAssembly by github.com/klippa-app/go-pdfium and run by wazero: what a hostile file
// does to it, it does inside a memory of its own.
//
// It hands out what stands on a page, character by character, and makes no sense of it;
// internal/format/pdf does. Nothing is started before the first document, and nothing
// stays when a document is closed.
//
// The module is called directly and not through go-pdfium's own interface: that has one
// method for each of PDFium's 500 functions, all of which a program with templates links.
package pdfium
