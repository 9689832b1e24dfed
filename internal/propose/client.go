package propose

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"

	"factdesk/internal/errs"
)

// Model is a model behind a service that speaks OpenAI's chat protocol.
type Model struct {
	URL       string        // base: /chat/completions is put behind it
	Name      string        // as the service knows it
	Key       string        // sent as a bearer token; "" for none
	Timeout   time.Duration // of one request as a whole
	MaxTokens int           // of an answer
	Client    *http.Client  // NewClient() if nil
}

// maxAnswer bounds what is read of an answer, in bytes: MaxTokens of the longest words
// with everything around them are far less.
const maxAnswer = 1 << 20

// NewClient makes a client that follows no redirect, which would take the key
// elsewhere, and reads no proxy from the environment.
func NewClient() *http.Client {
	return &http.Client{
		Transport: &http.Transport{
			DialContext: (&net.Dialer{Timeout: 10 * time.Second}).DialContext, TLSHandshakeTimeout: 10 * time.Second,
			ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 2, IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: 64 << 10,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// LaterError says that the service wants to be asked again after a while.
type LaterError struct{ After time.Duration }

func (e *LaterError) Error() string {
	return fmt.Sprintf("the model's service wants to be asked again in %s", e.After)
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type request struct {
	Model       string            `json:"model"`
	Messages    []message         `json:"messages"`
	Temperature float64           `json:"temperature"` // 0: as repeatable as the model is
	MaxTokens   int               `json:"max_tokens"`
	Format      map[string]string `json:"response_format"`
}

type response struct {
	Choices []struct {
		Message      message `json:"message"`
		FinishReason string  `json:"finish_reason"`
	} `json:"choices"`
	Usage Usage `json:"usage"`
}

// Usage is what an answer cost, as the service counts.
type Usage struct {
	In  int `json:"prompt_tokens"`
	Out int `json:"completion_tokens"`
}

// Ask sends the two messages and returns what the model wrote. Its errors are for
// the person and hold nothing that the service sent: errs.Upstream for what another
// try may cure, *LaterError for 429, errs.Invalid for the rest.
func (m Model) Ask(ctx context.Context, system, user string) (string, Usage, error) {
	ctx, cancel := context.WithTimeout(ctx, m.Timeout)
	defer cancel()
	body, err := json.Marshal(request{Model: m.Name, MaxTokens: m.MaxTokens, Format: map[string]string{"type": "json_object"},
		Messages: []message{{"system", system}, {"user", user}}})
	if err != nil {
		return "", Usage{}, fmt.Errorf("request to a model: %w", err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, m.URL+"/chat/completions", bytes.NewReader(body))
	if err != nil {
		return "", Usage{}, fmt.Errorf("request to a model: %w", err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	if m.Key != "" {
		r.Header.Set("Authorization", "Bearer "+m.Key)
	}
	client := m.Client
	if client == nil {
		client = NewClient()
		defer client.CloseIdleConnections()
	}
	answer, err := client.Do(r)
	if err != nil {
		return "", Usage{}, m.unreached(ctx, err)
	}
	defer answer.Body.Close()
	if err := refusal(answer); err != nil {
		return "", Usage{}, err
	}
	return m.read(ctx, answer.Body)
}

func (m Model) unreached(ctx context.Context, err error) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return errs.Because(err, errs.Upstream, "The model did not answer within %s.", m.Timeout)
	}
	return errs.Because(err, errs.Upstream, "The model's service can't be reached.")
}

// refusal turns a status into what the person can do about it.
func refusal(r *http.Response) error {
	switch code := r.StatusCode; {
	case code == http.StatusOK:
		return nil
	case code == http.StatusTooManyRequests:
		return &LaterError{retryAfter(r.Header.Get("Retry-After"))}
	case code >= 500:
		return errs.New(errs.Upstream, "The model's service answered with an error of its own (%d).", code)
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
		return errs.New(errs.Invalid, "The model's service refuses the key (%d). An administrator must set FACTDESK_MODEL_KEY.", code)
	default:
		return errs.New(errs.Invalid, "The model's service does not take the request (%d). An administrator must look at FACTDESK_MODEL_URL and FACTDESK_MODEL_NAME.", code)
	}
}

const (
	soonest = 10 * time.Second
	latest  = 6 * time.Hour
)

// retryAfter reads the header in seconds; a date is rare here and counts as a minute.
func retryAfter(header string) time.Duration {
	n, err := strconv.Atoi(header)
	if err != nil || n < 0 {
		return time.Minute
	}
	return min(max(soonest, time.Duration(min(n, 1_000_000))*time.Second), latest)
}

// read takes the model's words out of the answer.
func (m Model) read(ctx context.Context, body io.Reader) (string, Usage, error) {
	b, err := io.ReadAll(io.LimitReader(body, maxAnswer+1))
	if err != nil {
		return "", Usage{}, m.unreached(ctx, err)
	}
	if len(b) > maxAnswer {
		return "", Usage{}, errs.New(errs.Invalid, "The model's answer is longer than %d bytes and was not read.", maxAnswer)
	}
	var out response
	if err := json.Unmarshal(b, &out); err != nil || len(out.Choices) == 0 {
		return "", Usage{}, errs.Because(err, errs.Invalid, "The model's service answered with something that is not the chat protocol.")
	}
	if out.Choices[0].FinishReason == "length" {
		return "", out.Usage, errs.New(errs.Invalid, "The model had not ended after %d tokens. An administrator can raise FACTDESK_MODEL_MAX_TOKENS.", m.MaxTokens)
	}
	return out.Choices[0].Message.Content, out.Usage, nil
}
