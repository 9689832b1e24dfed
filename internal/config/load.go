package config

import (
	"cmp"
	"errors"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/caarlos0/env/v11"

	"factdesk/internal/errs"
)

// Load reads the environment. What is wrong with it is said in one sentence for each
// setting.
func Load() (Config, error) { return Parse(env.ToMap(os.Environ())) }

// Parse is Load from a map of variables.
func Parse(variables map[string]string) (Config, error) {
	var c Config
	trimmed := map[string]string{}
	for k, v := range variables {
		trimmed[k] = strings.TrimSpace(v)
	}
	if err := env.ParseWithOptions(&c, env.Options{Environment: trimmed}); err != nil {
		return c, errs.Because(err, errs.Invalid, "%s", sentences(err, trimmed))
	}
	if c.Data == "" {
		c.Data = dataDir(trimmed)
	}
	if c.Cache == "" {
		c.Cache = cacheDir(trimmed, c.Data)
	}
	if c.Backups == "" {
		c.Backups = filepath.Join(c.Data, "backups")
	}
	c.Metrics = Loopback(c.Metrics)
	c.BaseURL, c.ModelURL = strings.TrimRight(c.BaseURL, "/"), strings.TrimRight(c.ModelURL, "/")
	c.nameProvider()
	return c, c.check()
}

// sentences names the variables that could not be read, as a person knows them.
func sentences(err error, variables map[string]string) string {
	var all env.AggregateError
	if !errors.As(err, &all) {
		return err.Error()
	}
	var out []string
	for _, e := range all.Errors {
		var p env.ParseError
		if !errors.As(e, &p) {
			out = append(out, e.Error()+".")
			continue
		}
		key := keyOf(p.Name)
		out = append(out, key+" can't be "+quote(variables[key])+": "+p.Err.Error()+".")
	}
	return strings.Join(out, " ")
}

func quote(s string) string {
	if len(s) > 60 {
		s = s[:60] + "…"
	}
	return `"` + s + `"`
}

// dataDir is where the system keeps a user's data, else a folder beside.
func dataDir(variables map[string]string) string {
	if dir := variables["XDG_DATA_HOME"]; filepath.IsAbs(dir) {
		return filepath.Join(dir, "factdesk")
	}
	if home := variables["HOME"]; filepath.IsAbs(home) {
		return filepath.Join(home, ".local", "share", "factdesk")
	}
	return "factdesk-data"
}

// cacheDir is where the system keeps what a user's programs can make anew, else a folder
// of the data's.
func cacheDir(variables map[string]string, data string) string {
	if dir := variables["XDG_CACHE_HOME"]; filepath.IsAbs(dir) {
		return filepath.Join(dir, "factdesk")
	}
	if home := variables["HOME"]; filepath.IsAbs(home) {
		return filepath.Join(home, ".cache", "factdesk")
	}
	return filepath.Join(data, "cache")
}

// check holds what can be read to what makes sense.
func (c Config) check() error {
	var wrong []string
	say := func(bad bool, key, what string) {
		if bad {
			wrong = append(wrong, key+" "+what+".")
		}
	}
	say(!hostPort(c.Listen), "FACTDESK_LISTEN", "must be host:port, as 127.0.0.1:8080 or :8080")
	say(!hostPort(cmp.Or(c.Metrics, c.Listen)), "FACTDESK_METRICS", "must be host:port, as 127.0.0.1:9464 or :9464")
	u, err := url.Parse(c.BaseURL)
	say(c.BaseURL != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil),
		"FACTDESK_BASE_URL", "must be scheme and host, as https://desk.example.org")
	say(c.DatabaseURL != "" && !strings.HasPrefix(c.DatabaseURL, "postgres://") && !strings.HasPrefix(c.DatabaseURL, "postgresql://"),
		"DATABASE_URL", "must begin with postgres://; without it the desk uses SQLite")
	say(!overHTTP(cmp.Or(c.Traces, "http://")), "OTEL_EXPORTER_OTLP_ENDPOINT", "must be an address as http://127.0.0.1:4318")
	m, err := url.Parse(c.ModelURL)
	say(c.ModelURL != "" && (err != nil || m.Host == "" || m.Scheme != "http" && m.Scheme != "https" || m.RawQuery != "" || m.Fragment != "" || m.User != nil),
		"FACTDESK_MODEL_URL", "must be an address as http://127.0.0.1:11434/v1, the key apart")
	say(c.ModelURL != "" && c.ModelName == "", "FACTDESK_MODEL_NAME", "must say which model FACTDESK_MODEL_URL is asked for")
	say(c.ModelTimeout < time.Second || c.ModelTimeout > 10*time.Minute, "FACTDESK_MODEL_TIMEOUT", "must be from 1s to 10m")
	say(c.ModelMaxTokens < 100 || c.ModelMaxTokens > 100_000, "FACTDESK_MODEL_MAX_TOKENS", "must be from 100 to 100000")
	say(c.ModelPerDay < 1, "FACTDESK_MODEL_PER_DAY", "must be at least 1")
	say(!c.Key.seals(), "FACTDESK_KEY", "must have at least 32 characters")
	say(!c.OldKey.follows(c.Key), "FACTDESK_OLD_KEY", "must have at least 32 characters, and be another than FACTDESK_KEY")
	say(!oneOf(c.SecureCookies, "auto", "yes", "no"), "FACTDESK_SECURE_COOKIES", "must be auto, yes or no")
	say(!oneOf(c.LogFormat, "text", "json"), "FACTDESK_LOG_FORMAT", "must be text or json")
	say(c.Workers < 1 || c.Workers > 64, "FACTDESK_WORKERS", "must be from 1 to 64")
	say(c.RequestMemory < 128, "FACTDESK_REQUEST_MEMORY", "must be at least 128: no caller has more than half, and one request may need 48")
	say(c.RatePerMinute < 1, "FACTDESK_RATE_PER_MINUTE", "must be at least 1")
	say(c.ShutdownGrace < 0, "FACTDESK_SHUTDOWN_GRACE", "must not be negative")
	say(c.ImportDeadline < time.Second, "FACTDESK_IMPORT_DEADLINE", "must be at least 1s")
	wrong = append(append(wrong, c.checkOIDC()...), c.checkSMTP()...)
	if len(wrong) > 0 {
		return errs.New(errs.Invalid, "%s", strings.Join(wrong, " "))
	}
	return nil
}

// Loopback is an address to listen on, at which this machine alone is served when no
// host is said.
func Loopback(address string) string {
	if strings.HasPrefix(address, ":") {
		return "127.0.0.1" + address
	}
	return address
}

func overHTTP(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}

func hostPort(address string) bool {
	_, _, err := net.SplitHostPort(address)
	return err == nil
}

func oneOf(s string, allowed ...string) bool {
	for _, a := range allowed {
		if s == a {
			return true
		}
	}
	return false
}
