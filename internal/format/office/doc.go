// Package office reads the documents of word processors: DOCX (Word) and ODT
// (LibreOffice). Both are ZIP archives of XML; what is read of them is their text as it
// stands: insertions that nobody has accepted are in it, deletions are not. Footnotes
// follow at the end, comments are left out and counted.
//
// A DOCX document can be given back with remarks on its words (OpenManuscript): marks are
// inserted between bytes of its body, and no byte of it is written anew.
//
// Nothing is unpacked to disk. How much of an archive is unpacked, how deep its XML nests
// and how long it takes are bounded; entities of a document's own are refused.
package office
