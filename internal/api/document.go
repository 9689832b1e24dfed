package api

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
)

// about opens the document.
const about = `The fact-checking desk as JSON: articles, candidates, claims with their cases, evidence, verdicts, exports.

**Who.** Send a token as ` + "`Authorization: Bearer fd_…`" + `. A token may do what its owner's role and its own scopes allow together. Without one, what is published can be read: claims, their status, lookup and exports.

**Failures** are ` + "`application/problem+json`" + ` (RFC 9457); ` + "`detail`" + ` is a sentence that says what to do, ` + "`code`" + ` is for programs.

**Lists** are ` + "`{\"items\": […], \"next\": \"…\"}`" + `. Send ` + "`next`" + ` back as ` + "`cursor`" + ` until it is empty; no list ends before its end.

**Versions.** Answers carry an ETag. ` + "`If-None-Match`" + ` gets 304 while it holds; ` + "`If-Match`" + ` changes that version alone, else 412. A ` + "`version`" + ` in the body is milder: 409 only when somebody made a change since that a verdict should know of. Both say who changed what.

**Retries.** Any POST takes an ` + "`Idempotency-Key`" + `: the same request with the same key is carried out once, also when our server dies before it can answer: for a day it is answered with the same status and ids, and with ` + "`Idempotent-Replayed: true`" + `. What was made is shown as it is by then; ` + "`Idempotent-Version`" + ` is the version that the first answer had. A refusal keeps nothing: send the request again when its cause is mended. The same key with another request is 409. Keys belong to the token that sends them, at most 10,000 a day; a secret is shown in the first answer alone.

**Limits.** ` + "`RateLimit-*`" + ` headers say what is left; 429 has ` + "`Retry-After`" + `. Fields and parameters that an operation does not know are refused. Offsets count Unicode code points.`

// nouns are the parts of the document in their order, by the first word of a path.
var nouns = []struct{ path, name, means string }{
	{"articles", "Articles", "What was published, and its snapshots: the texts that all offsets count in."},
	{"snapshots", "Articles", ""},
	{"candidates", "Candidates", "Possible claims as extracted, and triage."},
	{"claims", "Claims", "What was said, by whom, where; with the case that reviews it."},
	{"cases", "Cases", "The review of one claim, from open to published."},
	{"editions", "What readers see", "What of a case is public, frozen by two people; what was changed since waits for a second one."},
	{"changes", "What readers see", ""},
	{"preview", "What readers see", ""},
	{"clusters", "Clusters", "Claims in other words that say the same, as people confirmed."},
	{"evidence", "Evidence", "A case's sources."},
	{"notes", "Notes", "Reviewers' internal notes on a case."},
	{"verdicts", "Verdicts", "What we say of a claim; every revision is kept."},
	{"rechecks", "Verdicts", ""},
	{"corrections", "Corrections", "A published verdict revised beside the one that stands, and what readers are told of it."},
	{"correction", "Corrections", ""},
	{"panels", "Panels", "Verdicts decided by vote: blind until every seat has voted, a discussion, a second round."},
	{"panel", "Panels", ""},
	{"panel-rules", "Panels", ""},
	{"external-reviews", "Fact-checks", "What other publishers found, imported, and what their ratings mean."},
	{"label-maps", "Fact-checks", ""},
	{"scales", "Scales", "Ratings to choose from. A change makes a new version; a verdict keeps its own."},
	{"topics", "Suggestions", "What to write in a field, while somebody types."},
	{"tags", "Suggestions", ""},
	{"speakers", "Speakers", "Who claims; two that are one are merged, and taken apart again."},
	{"fields", "Fields", "What a newsroom keeps of each case besides what every desk keeps."},
	{"views", "Saved views", "Names for what the desk's lists are filtered by: one's own, or shared with everybody."},
	{"check", "Check a text", "A draft against what the desk knows."},
	{"exports", "Exports", "Verdicts as files."},
	{"takedowns", "Take-downs", "Words that were published by mistake, and go from every answer and every version."},
	{"contradictions", "Contradictions", "What claims say against each other, and what reviewers make of it."},
	{"statistics", "Statistics", "What reviewers' decisions say of the machine's proposals."},
	{"jobs", "Jobs", "Work that is done later, such as fetching an address."},
	{"organisation", "Organisation", "Who publishes."},
	{"gate", "Publish gate", "What is asked of a case before its verdict is proposed, signed off and published, and how strictly."},
	{"me", "People", "Who works here, and their tokens."},
	{"users", "People", ""},
	{"tokens", "People", ""},
}

// noun is the part of the document that a path belongs to: the deepest noun in it.
func noun(path string) string {
	words, best := strings.Split(path, "/"), ""
	for _, w := range words {
		for _, n := range nouns {
			if n.path == w {
				best = n.name
			}
		}
	}
	return best
}

// document serves the OpenAPI document and the reference, both made once.
func (a *api) document() {
	o := a.huma.OpenAPI()
	delete(o.Components.Schemas.Map(), "ErrorModel") // huma's, which nothing refers to
	delete(o.Components.Schemas.Map(), "ErrorDetail")
	polish(o.Components.Schemas)
	documentFiles(o)
	documentFilter(a.registered(http.MethodGet, Prefix+"/claims"))
	documentFilter(a.registered(http.MethodGet, Prefix+"/exports/verdicts"))
	asJSON, err := json.MarshalIndent(o, "", "  ")
	if err != nil {
		panic(err) // of structs that huma made
	}
	asYAML, err := o.YAML()
	if err != nil {
		panic(err)
	}
	a.file("/api/openapi.json", "application/openapi+json", asJSON)
	a.file("/api/openapi.yaml", "application/openapi+yaml", asYAML)
	a.file("/api/docs", "text/html; charset=utf-8", reference(o))
}

// file serves bytes that are the same for everybody while the program runs.
func (a *api) file(path, mediaType string, body []byte) {
	sum := sha256.Sum256(body)
	etag := `"` + hex.EncodeToString(sum[:12]) + `"`
	a.Server.Mount(web.Route{Method: http.MethodGet, Path: path, Action: web.Static, Handler: func(c *gin.Context) error {
		c.Header("ETag", etag)
		c.Header("Cache-Control", "public, max-age=300")
		if c.GetHeader("If-None-Match") == etag {
			c.Status(http.StatusNotModified)
			return nil
		}
		c.Data(http.StatusOK, mediaType, body)
		return nil
	}})
}
