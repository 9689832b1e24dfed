package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// googlePrefix is where Google's Fact Check Tools API has its methods; a client of it
// that is pointed at us finds them here.
const googlePrefix = "/v1alpha1/"

// mountFactCheck adds the face that speaks Google's Fact Check Tools API. It shows
// what is published, whoever asks.
func (a *api) mountFactCheck() {
	a.Face(web.Face{Prefix: googlePrefix, Error: googleError, Limited: true})
	a.Mount(
		web.Route{Method: http.MethodGet, Path: googlePrefix + `claims\:search`, Action: web.Public, Handler: a.factCheckSearch},
		web.Route{Method: http.MethodGet, Path: googlePrefix + `claims\:imageSearch`, Action: web.Public, Handler: factCheckImages},
	)
}

// The answer has Google's names and leaves out what is empty, as Google's does.
type (
	factCheckAnswer struct {
		Claims        []factCheckClaim `json:"claims,omitempty"`
		NextPageToken string           `json:"nextPageToken,omitempty"`
	}
	factCheckClaim struct {
		Text        string            `json:"text,omitempty"`
		Claimant    string            `json:"claimant,omitempty"`
		ClaimDate   string            `json:"claimDate,omitempty"` // RFC 3339
		ClaimReview []factCheckReview `json:"claimReview"`
	}
	factCheckReview struct {
		Publisher     factCheckPublisher `json:"publisher"`
		URL           string             `json:"url,omitempty"`
		Title         string             `json:"title,omitempty"`
		ReviewDate    string             `json:"reviewDate,omitempty"` // RFC 3339
		TextualRating string             `json:"textualRating,omitempty"`
		LanguageCode  string             `json:"languageCode,omitempty"`
	}
	factCheckPublisher struct {
		Name string `json:"name,omitempty"`
		Site string `json:"site,omitempty"` // host without www.
	}
)

// factCheckSearch is GET /v1alpha1/claims:search.
func (a *api) factCheckSearch(c *gin.Context) error {
	q, err := readFactCheck(c.Request.URL.Query())
	if err != nil {
		return err
	}
	org, err := web.Organisation(c.Request.Context(), a.DB)
	if err != nil {
		return err
	}
	us := us{org}
	found, err := known.Of(a.DB).Checked(c.Request.Context(), q.text, q.store(us.Site(), a.Now()))
	if err != nil {
		return err
	}
	out := factCheckAnswer{NextPageToken: q.token(found.Next)}
	for _, group := range found.Groups {
		out.Claims = append(out.Claims, us.claim(group))
	}
	if _, signedIn := web.Who(c.Request.Context()); !signedIn {
		c.Header("Access-Control-Allow-Origin", "*")
		c.Header("Cache-Control", shared)
	}
	c.Header("Vary", "Authorization, Cookie")
	c.JSON(http.StatusOK, out)
	return nil
}

// factCheckImages says what is not there: we keep no pictures to compare.
func factCheckImages(*gin.Context) error {
	return web.NewProblem(http.StatusNotImplemented, "Search by image is not implemented here: this desk checks what is said in words. Use claims:search.")
}

// us is this desk as a publisher.
type us struct{ review.Organisation }

// claim is one group of fact-checks: a claim with all that was said of it.
func (u us) claim(group []store.Checked) factCheckClaim {
	var out factCheckClaim
	if ours := shownCase(group[0]); ours != nil {
		out = factCheckClaim{Text: ours.Verdict().Wording, Claimant: ours.Claim.Claimant, ClaimDate: midnight(ours.Claim.ClaimedOn)}
	} else {
		e := group[0].External
		out = factCheckClaim{Text: e.ClaimReviewed, Claimant: e.Claimant, ClaimDate: midnight(e.ClaimDate)}
	}
	for _, c := range group {
		if ours := shownCase(c); ours != nil {
			out.ClaimReview = append(out.ClaimReview, u.review(ours))
		} else {
			out.ClaimReview = append(out.ClaimReview, theirReview(c.External))
		}
	}
	return out
}

// shownCase is ours as readers see it; nil when the fact-check is somebody else's. What
// the store finds here is published.
func shownCase(c store.Checked) *review.Case {
	if c.Case == nil {
		return nil
	}
	return c.Case.Public()
}

func (u us) review(c *review.Case) factCheckReview {
	v := c.Verdict()
	return factCheckReview{
		Publisher: factCheckPublisher{Name: c.Edition.Publisher.Name, Site: u.Site()}, URL: u.Page(c.ID), Title: v.Label + ": " + v.Wording,
		ReviewDate: c.PublishedAt.UTC().Format(time.RFC3339), TextualRating: v.Label, LanguageCode: v.Language,
	}
}

func theirReview(e *review.External) factCheckReview {
	return factCheckReview{
		Publisher: factCheckPublisher{Name: e.Publisher, Site: e.PublisherSite}, URL: e.URL, Title: e.Title,
		ReviewDate: midnight(e.ReviewDate), TextualRating: e.Rating, LanguageCode: e.Language,
	}
}

// midnight is a day as Google writes one.
func midnight(day string) string {
	if day == "" {
		return ""
	}
	return day + "T00:00:00Z"
}

// googleError writes a problem as Google's APIs do.
func googleError(c *gin.Context, p *web.Problem) {
	status := p.Status
	if status == http.StatusUnprocessableEntity { // which they do not know
		status = http.StatusBadRequest
	}
	word, ok := googleStatus[status]
	if !ok {
		word = "UNKNOWN"
	}
	c.JSON(status, gin.H{"error": gin.H{"code": status, "message": p.Detail, "status": word}})
}

// googleStatus are the words that Google's APIs have for HTTP statuses (google.rpc.Code).
var googleStatus = map[int]string{
	http.StatusBadRequest:          "INVALID_ARGUMENT",
	http.StatusUnauthorized:        "UNAUTHENTICATED",
	http.StatusForbidden:           "PERMISSION_DENIED",
	http.StatusNotFound:            "NOT_FOUND",
	http.StatusMethodNotAllowed:    "UNIMPLEMENTED",
	http.StatusConflict:            "ABORTED",
	http.StatusTooManyRequests:     "RESOURCE_EXHAUSTED",
	statusClientGone:               "CANCELLED",
	http.StatusInternalServerError: "INTERNAL",
	http.StatusNotImplemented:      "UNIMPLEMENTED",
	http.StatusServiceUnavailable:  "UNAVAILABLE",
	http.StatusGatewayTimeout:      "DEADLINE_EXCEEDED",
}

// statusClientGone is web's status of a request that was given up.
const statusClientGone = 499

// errPageToken is about a token that no page gave out, or that came with other
// parameters.
var errPageToken = errs.In("pageToken", "The pageToken is not one that this search gave out, or its other parameters differ from those of the page before. Leave it out to start from the first page.")
