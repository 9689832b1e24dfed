package api

import (
	"bytes"
	"embed"
	"html/template"
	"regexp"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/web/assets"
)

//go:embed reference.html
var referenceFile embed.FS

// part is one noun of the reference with its operations.
type part struct {
	Name, Means string
	Operations  []*huma.Operation
}

// reference is a page about every operation, made of the document alone.
func reference(o *huma.OpenAPI) []byte {
	r := refs{o.Components.Schemas}
	t := template.Must(template.New("reference.html").Funcs(template.FuncMap{
		"asset": assets.Base.Path, "prose": prose, "lower": strings.ToLower,
		"breakable": breakable, "kind": kindOf, "body": r.bodyOf, "answers": r.answersOf,
	}).ParseFS(referenceFile, "reference.html"))
	var out bytes.Buffer
	err := t.Execute(&out, map[string]any{
		"About": o.Info.Description, "Parts": parts(o), "Schemas": schemas(o), "Examples": curls, "Failures": failures,
	})
	if err != nil {
		panic(err) // a broken template, found when the program starts
	}
	return out.Bytes()
}

// curls are the first things that somebody tries.
var curls = []string{
	`curl -H "Authorization: Bearer $TOKEN" --json '{"text": "…", "headline": "Talks in Geneva"}' $DESK/api/v1/articles`,
	`curl -H "Authorization: Bearer $TOKEN" "$DESK/api/v1/candidates?state=new&check_worthy=true"`,
	`curl -H "Authorization: Bearer $TOKEN" -X POST $DESK/api/v1/candidates/$ID/accept`,
	`curl -i $DESK/api/v1/claims/$ID/status -H 'If-None-Match: "17-public-5f3a90c2"'`,
	`curl "$DESK/api/v1/exports/verdicts?format=claimreview" -o verdicts.json`,
}

// failures say when an operation fails with a status.
var failures = []struct {
	Status int
	When   string
}{
	{400, "The body or the address can't be read: no JSON, no UTF-8, half a character."},
	{401, "Nobody asks, or with a token that is unknown, revoked or expired."},
	{403, "Who asks may not: the role, the token's scope, or that one can't approve one's own verdict."},
	{404, "There is no such thing, or none that who asks may see."},
	{409, "The state of things forbids it, somebody was faster, or an Idempotency-Key was used for another request."},
	{410, "It was there, and was taken down."},
	{412, "If-Match names another version than there is."},
	{413, "The body is too big."},
	{415, "The body is no JSON in UTF-8, or is compressed."},
	{422, "A field or parameter is unknown, missing or wrong; errors says which."},
	{429, "Too many requests; Retry-After says how long to wait."},
	{500, "Something went wrong on our side; request_id names it in the log."},
	{503, "The database can't be reached; nothing was changed."},
}

func parts(o *huma.OpenAPI) []part {
	var out []part
	for _, n := range nouns {
		if n.means != "" {
			out = append(out, part{n.name, n.means, operations(o, n.name)})
		}
	}
	return out
}

func operations(o *huma.OpenAPI, tag string) []*huma.Operation {
	var out []*huma.Operation
	for _, item := range o.Paths {
		for _, op := range []*huma.Operation{item.Get, item.Post, item.Put, item.Patch, item.Delete} {
			if op != nil && op.Tags[0] == tag {
				out = append(out, op)
			}
		}
	}
	slices.SortFunc(out, func(a, b *huma.Operation) int {
		return strings.Compare(a.Path+" "+order(a.Method), b.Path+" "+order(b.Method))
	})
	return out
}

// breakable lets a long path go on in the next line.
func breakable(path string) template.HTML {
	return template.HTML(strings.ReplaceAll(template.HTMLEscapeString(path), "/", "/<wbr>"))
}

// order has reading come first.
func order(method string) string {
	return map[string]string{"GET": "1", "POST": "2", "PUT": "3", "PATCH": "4", "DELETE": "5"}[method]
}

var (
	boldWords = regexp.MustCompile(`\*\*(.+?)\*\*`)
	codeWords = regexp.MustCompile("`(.+?)`")
)

// prose is the little markdown that descriptions hold, escaped first.
func prose(s string) template.HTML {
	var out strings.Builder
	for p := range strings.SplitSeq(s, "\n\n") {
		p = template.HTMLEscapeString(p)
		p = boldWords.ReplaceAllString(p, "<strong>$1</strong>")
		p = codeWords.ReplaceAllString(p, "<code>$1</code>")
		out.WriteString("<p>" + p + "</p>\n")
	}
	return template.HTML(out.String())
}
