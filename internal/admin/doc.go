// Package admin serves the desk: the pages of reviewers, editors and
// administrators under /desk, and the sign-in under /signin. It decides nothing:
// a handler reads a form, lets the store edit a value through a method of claims
// or review, and redirects. Every action is a form that works without scripts;
// htmx and the small files in static/ make it quicker.
//
// To add a page "things":
//
//  1. things.go: a struct with what the page shows, a function that makes it of
//     domain values (data in, struct out, no I/O: test it with a table), and the
//     handler: read, do, then d.page(c, http.StatusOK, "things", View{Title: …,
//     Nav: "things", Data: …}). A form's handler ends with d.done(c, Flash{…}, to).
//  2. templates/pages/things.html: {{define "main"}} … {{end}}. It has the View as
//     its dot, so the page's own struct is .Data. Functions are in funcs.go, pieces
//     to reuse in templates/parts.
//  3. admin.go: a line in Routes with the right that it takes.
//
// A form about a case is one line in Routes: d.changing(change{…}) loads the case,
// calls the function that changes it, saves it with its events, drops the draft and
// comes back; {{template "carried"}} gives the form the version it was made for and
// the name that makes it harmless when it is sent twice. What is refused is shown
// again as it was typed (caseRefused), a stale version with who changed what. A form
// with data-draft is kept by static/drafts.js while one writes.
//
// An error is returned, never written: web knows its status, and the error page
// shows it together with everything that was typed.
package admin
