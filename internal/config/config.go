// Package config reads every setting from the environment, once, into one struct.
// Nobody else reads the environment.
package config

import (
	"errors"
	"log/slog"
	"net/netip"
	"path/filepath"
	"strings"
	"time"
)

// Config is how this desk runs. The doc tags are its documentation: Settings lists
// them for --help and the README.
type Config struct {
	Data        string `env:"FACTDESK_DATA" doc:"directory of the SQLite database; by default factdesk in the user's data directory"`
	DatabaseURL string `env:"DATABASE_URL" doc:"postgres://user:password@host:5432/name to use PostgreSQL (14 or newer) and not SQLite"`

	Backups string `env:"FACTDESK_BACKUPS" doc:"directory of factdesk backup, and of the ledger beside the backups that serve writes: what was taken down or revoked; by default backups in FACTDESK_DATA"`

	Cache string `env:"FACTDESK_CACHE" doc:"directory, of the desk alone, for what can be made anew: the machine code of the reader of PDF documents (22 MB), which takes six seconds to make; by default factdesk in the user's cache directory"`

	Key    Secret `env:"FACTDESK_KEY" doc:"what the secrets of authenticator apps and the votes of panels are sealed with, at least 32 characters, the same on all servers of one database; when it is not set, what stands in the file key in FACTDESK_DATA, which is made when it is first needed"`
	OldKey Secret `env:"FACTDESK_OLD_KEY" doc:"the key of before, while FACTDESK_KEY is being changed: what it sealed still opens, until factdesk reseal has sealed it anew"`

	Listen         string        `env:"FACTDESK_LISTEN" envDefault:"127.0.0.1:8080" doc:"host:port to serve on; port 0 takes a free one"`
	BaseURL        string        `env:"FACTDESK_BASE_URL" doc:"address under which browsers reach the desk, as https://desk.example.org: all links are made from it, and requests under another Host are refused (421) but for /healthz and /readyz; when it is not set, links have the Host of the request, and on the command line what is listened on"`
	SecureCookies  string        `env:"FACTDESK_SECURE_COOKIES" envDefault:"auto" doc:"yes, no, or auto: when FACTDESK_BASE_URL begins with https, or a trusted proxy says in X-Forwarded-Proto that the browser came by https"`
	TrustedProxies Networks      `env:"FACTDESK_TRUSTED_PROXIES" doc:"networks of the proxies in front whose X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host are believed, as 10.0.0.0/8,::1/128"`
	RatePerMinute  int           `env:"FACTDESK_RATE_PER_MINUTE" envDefault:"600" doc:"requests a minute to the API, to /mcp and for public lists, searches and feeds that each token may make, or without one each IPv4 address or IPv6 /64"`
	RequestMemory  int           `env:"FACTDESK_REQUEST_MEMORY" envDefault:"256" doc:"MB that heavy requests may hold together; what is beyond is answered 503"`
	ShutdownGrace  time.Duration `env:"FACTDESK_SHUTDOWN_GRACE" envDefault:"15s" doc:"how long requests in flight may take to finish when the desk stops"`

	FetchAllow Networks `env:"FACTDESK_FETCH_ALLOW" doc:"networks that articles may be fetched from besides public addresses, as 10.1.2.0/24"`
	FetchPorts []uint16 `env:"FACTDESK_FETCH_PORTS" doc:"ports that articles may be fetched from besides 80 and 443"`

	ModelURL       string        `env:"FACTDESK_MODEL_URL" doc:"base address of an OpenAI-compatible service that may propose candidates besides the extractor, as http://127.0.0.1:11434/v1; empty: no text leaves the desk"`
	ModelName      string        `env:"FACTDESK_MODEL_NAME" doc:"the model to ask there"`
	ModelKey       Secret        `env:"FACTDESK_MODEL_KEY" doc:"key of that service, sent as a bearer token and never logged"`
	ModelTimeout   time.Duration `env:"FACTDESK_MODEL_TIMEOUT" envDefault:"1m" doc:"how long the model may take for an article"`
	ModelMaxTokens int           `env:"FACTDESK_MODEL_MAX_TOKENS" envDefault:"2000" doc:"tokens that the model may answer with for an article"`
	ModelPerDay    int           `env:"FACTDESK_MODEL_PER_DAY" envDefault:"500" doc:"requests to the model a day (UTC), repeated ones counted; what is over waits for the next day"`

	OIDCIssuer     string     `env:"FACTDESK_OIDC_ISSUER" doc:"address of an OpenID Connect provider that people may sign in by, as https://id.example.org; it is to lead back to FACTDESK_BASE_URL/signin/provider/back; empty: none"`
	OIDCClient     string     `env:"FACTDESK_OIDC_CLIENT" doc:"the name that the provider knows this desk by (client_id)"`
	OIDCSecret     Secret     `env:"FACTDESK_OIDC_SECRET" doc:"its secret there; empty for a public client"`
	OIDCName       string     `env:"FACTDESK_OIDC_NAME" doc:"what the provider is called on the page to sign in; by default its host"`
	OIDCScopes     []string   `env:"FACTDESK_OIDC_SCOPES" envDefault:"openid,email,profile" doc:"scopes that the provider is asked for"`
	OIDCGroups     string     `env:"FACTDESK_OIDC_GROUPS" envDefault:"groups" doc:"the claim that lists somebody's groups"`
	OIDCRoles      GroupRoles `env:"FACTDESK_OIDC_ROLES" doc:"which groups work here as what, as desk-admins=administrator,fact-checkers=reviewer: then the provider gives roles, makes accounts and lets nobody else in by it; empty: it lets in who was invited"`
	OIDCSecond     []string   `env:"FACTDESK_OIDC_SECOND" doc:"values of the claims amr or acr that say that the provider asked for a second factor, as mfa,otp,hwk; empty: ours is asked for where one is needed"`
	OIDCTrustEmail bool       `env:"FACTDESK_OIDC_TRUST_EMAIL" doc:"true: believe e-mail addresses of which the provider does not say whether they are verified"`

	SMTPAddress  string `env:"FACTDESK_SMTP_ADDRESS" doc:"host:port of a server that mail is handed to, as smtp.example.org:587: invitations, forgotten passwords, what changed about an account, notifications; needs FACTDESK_BASE_URL; empty: no mail is sent"`
	SMTPFrom     string `env:"FACTDESK_SMTP_FROM" doc:"whom mail is from, as Fact desk <desk@example.org>"`
	SMTPUser     string `env:"FACTDESK_SMTP_USER" doc:"who signs in at that server; empty: nobody"`
	SMTPPassword Secret `env:"FACTDESK_SMTP_PASSWORD" doc:"their password there"`
	SMTPTLS      string `env:"FACTDESK_SMTP_TLS" envDefault:"starttls" doc:"starttls, tls (from the first byte, as on port 465) or none (for a server on this machine)"`

	ImportDeadline time.Duration `env:"FACTDESK_IMPORT_DEADLINE" envDefault:"5m" doc:"how long the fetching and reading of one article may take; then it is ended"`

	Metrics string `env:"FACTDESK_METRICS" doc:"host:port on which Prometheus reads /metrics, as 127.0.0.1:9464; without a host this machine alone reaches it; empty: nowhere"`

	Traces string `env:"OTEL_EXPORTER_OTLP_ENDPOINT" doc:"base address of an OpenTelemetry receiver, as http://127.0.0.1:4318: spans of requests, statements and jobs are sent there by OTLP over HTTP; empty: nowhere. The other OTEL_ variables are OpenTelemetry's"`

	Workers   int        `env:"FACTDESK_WORKERS" envDefault:"2" doc:"jobs done at the same time by this process"`
	LogLevel  slog.Level `env:"FACTDESK_LOG_LEVEL" envDefault:"info" doc:"debug, info, warn or error"`
	LogFormat string     `env:"FACTDESK_LOG_FORMAT" envDefault:"text" doc:"text or json"`
}

// Secret is a setting that shows in no log, message or dump.
type Secret string

// String hides it; string(s) is the secret.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "[secret]"
}

// GoString hides it from %#v.
func (s Secret) GoString() string { return s.String() }

// LogValue hides it from slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText hides it from JSON.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// seals says whether it can be a key to seal with; none is one in a file.
func (s Secret) seals() bool { return s == "" || len(s) >= 32 }

// follows says whether it can be the key that another took the place of; none is no such key.
func (s Secret) follows(by Secret) bool { return s == "" || s != by && s.seals() }

// GroupRoles are the roles of groups, written as group=role with commas between them.
type GroupRoles map[string]string

// UnmarshalText reads them. Which roles there are is not known here.
func (g *GroupRoles) UnmarshalText(text []byte) error {
	*g = GroupRoles{}
	for s := range strings.SplitSeq(string(text), ",") {
		group, role, ok := strings.Cut(strings.TrimSpace(s), "=")
		if !ok || group == "" || role == "" {
			return errors.New("write groups as fact-checkers=reviewer,desk-admins=administrator")
		}
		(*g)[strings.TrimSpace(group)] = strings.TrimSpace(role)
	}
	return nil
}

// Networks are written with commas between them; a single address is a network, too.
type Networks []netip.Prefix

// UnmarshalText reads networks.
func (n *Networks) UnmarshalText(text []byte) error {
	*n = nil
	for s := range strings.SplitSeq(string(text), ",") {
		s = strings.TrimSpace(s)
		if a, err := netip.ParseAddr(s); err == nil {
			*n = append(*n, netip.PrefixFrom(a, a.BitLen()))
			continue
		}
		p, err := netip.ParsePrefix(s)
		if err != nil {
			return errors.New("write networks as 10.0.0.0/8, with commas between them")
		}
		*n = append(*n, p.Masked())
	}
	return nil
}

// Database is the address to open: DatabaseURL, or the SQLite file in Data.
func (c Config) Database() string {
	if c.DatabaseURL != "" {
		return c.DatabaseURL
	}
	return filepath.Join(c.Data, "factdesk.db")
}

// Secure says whether cookies are sent over https only, whatever a request came by.
func (c Config) Secure() bool {
	if c.SecureCookies == "auto" {
		return strings.HasPrefix(c.BaseURL, "https://")
	}
	return c.SecureCookies == "yes"
}
