// Package api is the JSON face of the desk under /api/v1, with its OpenAPI 3.1
// document at /api/openapi.json and .yaml and a reference made of it at /api/docs.
//
// Every operation stands in one list (routes.go) beside who may call it; the list
// makes the routes, the document and the tests. A handler reads, does, writes: what
// may be done is decided by review's tables, and the same values that the store
// keeps are what is sent, so that there is nothing to map. Readers and strangers
// get published verdicts only, without what is the desk's own (readers.go).
package api
