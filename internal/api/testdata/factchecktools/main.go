// Command factchecktools asks a server with Google's own client of the Fact Check Tools
// API, so that our tests can tell whether a program written for Google runs with us:
//
//	factchecktools http://127.0.0.1:8080/ < calls.jsonl
//
// Each line of standard input is a call, each line of standard output what the client
// made of its answer. It is a module of its own: Google's client brings gRPC,
// OpenTelemetry and Google Cloud's sign-in along, which the desk has no use for.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"google.golang.org/api/factchecktools/v1alpha1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

// Call is one call of claims:search, or, with Image, of claims:imageSearch. With All it
// follows the pages to the end.
type Call struct {
	Query, Language, Site, PageToken, Image string
	MaxAgeDays, PageSize, Offset            int64
	All                                     bool
}

// Result is what the client got: the claims of all pages, with their number, or an error.
type Result struct {
	Claims        []*factchecktools.GoogleFactcheckingFactchecktoolsV1alpha1Claim
	NextPageToken string
	Pages         int
	Code          int    // of an error
	Message       string // likewise
}

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "factchecktools:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("name the server's address")
	}
	ctx := context.Background()
	service, err := factchecktools.NewService(ctx, option.WithEndpoint(args[0]), option.WithAPIKey("a key of Google's"))
	if err != nil {
		return err
	}
	enc := json.NewEncoder(out)
	for dec := json.NewDecoder(in); ; {
		var call Call
		if err := dec.Decode(&call); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		result, err := ask(ctx, service, call)
		if err != nil {
			return err
		}
		if err := enc.Encode(result); err != nil {
			return err
		}
	}
}

// ask makes one call. An error that the API answered with is a result, too.
func ask(ctx context.Context, service *factchecktools.Service, call Call) (Result, error) {
	var r Result
	err := do(ctx, service, call, &r)
	var refused *googleapi.Error
	if errors.As(err, &refused) {
		r.Code, r.Message, err = refused.Code, refused.Message, nil
	}
	return r, err
}

func do(ctx context.Context, service *factchecktools.Service, call Call, r *Result) error {
	if call.Image != "" {
		_, err := service.Claims.ImageSearch().ImageUri(call.Image).Context(ctx).Do()
		return err
	}
	search := service.Claims.Search().Context(ctx)
	if call.Query != "" {
		search.Query(call.Query)
	}
	if call.Language != "" {
		search.LanguageCode(call.Language)
	}
	if call.Site != "" {
		search.ReviewPublisherSiteFilter(call.Site)
	}
	if call.PageToken != "" {
		search.PageToken(call.PageToken)
	}
	if call.MaxAgeDays != 0 {
		search.MaxAgeDays(call.MaxAgeDays)
	}
	if call.PageSize != 0 {
		search.PageSize(call.PageSize)
	}
	if call.Offset != 0 {
		search.Offset(call.Offset)
	}
	take := func(page *factchecktools.GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse) error {
		r.Claims, r.NextPageToken = append(r.Claims, page.Claims...), page.NextPageToken
		r.Pages++
		return nil
	}
	if call.All {
		return search.Pages(ctx, take)
	}
	page, err := search.Do()
	if err != nil {
		return err
	}
	return take(page)
}
