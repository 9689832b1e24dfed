package config_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/config"
	"factdesk/internal/errs"
)

func TestDefaults(t *testing.T) {
	got, err := config.Parse(map[string]string{"HOME": "/home/ann"})
	if err != nil {
		t.Fatal(err)
	}
	want := config.Config{
		Data: "/home/ann/.local/share/factdesk", Cache: "/home/ann/.cache/factdesk", Backups: "/home/ann/.local/share/factdesk/backups", Listen: "127.0.0.1:8080", SecureCookies: "auto", RatePerMinute: 600, RequestMemory: 256,
		ShutdownGrace: 15 * time.Second, ImportDeadline: 5 * time.Minute, Workers: 2, LogLevel: slog.LevelInfo, LogFormat: "text",
		ModelTimeout: time.Minute, ModelMaxTokens: 2000, ModelPerDay: 500,
		OIDCScopes: []string{"openid", "email", "profile"}, OIDCGroups: "groups", SMTPTLS: "starttls",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got.Secure() || got.Database() != "/home/ann/.local/share/factdesk/factdesk.db" {
		t.Errorf("Secure = %v, Database = %q", got.Secure(), got.Database())
	}
}

func TestEverythingSet(t *testing.T) {
	got, err := config.Parse(map[string]string{
		"FACTDESK_DATA": "/srv/desk", "FACTDESK_CACHE": "/var/cache/desk", "FACTDESK_BACKUPS": "/mnt/backups", "DATABASE_URL": "postgres://u:p@h/db", "FACTDESK_LISTEN": ":0", "FACTDESK_BASE_URL": "https://desk.example.org/",
		"FACTDESK_TRUSTED_PROXIES": "10.0.0.0/8,::1", "FACTDESK_RATE_PER_MINUTE": "60", "FACTDESK_REQUEST_MEMORY": "192", "FACTDESK_SHUTDOWN_GRACE": "1m", "FACTDESK_IMPORT_DEADLINE": "20m",
		"FACTDESK_FETCH_ALLOW": "127.0.0.1", "FACTDESK_FETCH_PORTS": "8000,8001", "FACTDESK_WORKERS": "4",
		"FACTDESK_LOG_LEVEL": "debug", "FACTDESK_LOG_FORMAT": "json",
		"FACTDESK_MODEL_URL": "http://127.0.0.1:11434/v1/", "FACTDESK_MODEL_NAME": "small", "FACTDESK_MODEL_KEY": "sk-1",
		"FACTDESK_OIDC_ISSUER": "https://id.example.org/realms/a", "FACTDESK_OIDC_CLIENT": "desk", "FACTDESK_OIDC_SECRET": "hush", "FACTDESK_OIDC_SCOPES": "openid",
		"FACTDESK_OIDC_GROUPS": "roles", "FACTDESK_OIDC_ROLES": "desk admins=administrator, checkers=reviewer", "FACTDESK_OIDC_SECOND": "mfa,hwk", "FACTDESK_OIDC_TRUST_EMAIL": "true",
		"FACTDESK_KEY":          "0123456789abcdef0123456789abcdef",
		"FACTDESK_OLD_KEY":      "fedcba9876543210fedcba9876543210",
		"FACTDESK_SMTP_ADDRESS": "smtp.example.org:465", "FACTDESK_SMTP_FROM": "Desk <desk@example.org>", "FACTDESK_SMTP_USER": "desk", "FACTDESK_SMTP_PASSWORD": "hush", "FACTDESK_SMTP_TLS": "tls",
		"FACTDESK_MODEL_TIMEOUT": "30s", "FACTDESK_MODEL_MAX_TOKENS": "900", "FACTDESK_MODEL_PER_DAY": "10",
	})
	if err != nil {
		t.Fatal(err)
	}
	want := config.Config{
		Data: "/srv/desk", Cache: "/var/cache/desk", Backups: "/mnt/backups", DatabaseURL: "postgres://u:p@h/db", Listen: ":0", BaseURL: "https://desk.example.org", SecureCookies: "auto",
		TrustedProxies: config.Networks{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")},
		RatePerMinute:  60, RequestMemory: 192, ShutdownGrace: time.Minute, ImportDeadline: 20 * time.Minute, FetchAllow: config.Networks{netip.MustParsePrefix("127.0.0.1/32")},
		FetchPorts: []uint16{8000, 8001}, Workers: 4, LogLevel: slog.LevelDebug, LogFormat: "json",
		OIDCIssuer: "https://id.example.org/realms/a", OIDCClient: "desk", OIDCSecret: "hush", OIDCName: "id.example.org", OIDCScopes: []string{"openid"}, OIDCGroups: "roles",
		OIDCRoles: config.GroupRoles{"desk admins": "administrator", "checkers": "reviewer"}, OIDCSecond: []string{"mfa", "hwk"}, OIDCTrustEmail: true, Key: "0123456789abcdef0123456789abcdef", OldKey: "fedcba9876543210fedcba9876543210",
		SMTPAddress: "smtp.example.org:465", SMTPFrom: "Desk <desk@example.org>", SMTPUser: "desk", SMTPPassword: "hush", SMTPTLS: "tls",
		ModelURL: "http://127.0.0.1:11434/v1", ModelName: "small", ModelKey: "sk-1", ModelTimeout: 30 * time.Second, ModelMaxTokens: 900, ModelPerDay: 10,
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b netip.Prefix) bool { return a == b })); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !got.Secure() || got.Database() != want.DatabaseURL {
		t.Errorf("Secure = %v, Database = %q", got.Secure(), got.Database())
	}
}

func TestWrongSettingsAreNamed(t *testing.T) {
	for key, value := range map[string]string{
		"FACTDESK_LISTEN": "8080", "FACTDESK_BASE_URL": "desk.example.org", "FACTDESK_SECURE_COOKIES": "maybe",
		"FACTDESK_TRUSTED_PROXIES": "10.0.0.0/99", "FACTDESK_RATE_PER_MINUTE": "0", "FACTDESK_SHUTDOWN_GRACE": "soon", "FACTDESK_IMPORT_DEADLINE": "0s",
		"FACTDESK_FETCH_ALLOW": "localhost", "FACTDESK_FETCH_PORTS": "70000", "FACTDESK_WORKERS": "many",
		"FACTDESK_LOG_LEVEL": "loud", "FACTDESK_LOG_FORMAT": "xml", "DATABASE_URL": "mysql://h",
		"FACTDESK_MODEL_URL": "ftp://h", "FACTDESK_MODEL_TIMEOUT": "1ms", "FACTDESK_MODEL_MAX_TOKENS": "1", "FACTDESK_MODEL_PER_DAY": "0",
	} {
		_, err := config.Parse(map[string]string{key: value})
		if errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), key) {
			t.Errorf("%s=%s: %v, want an Invalid that names it", key, value, err)
		}
	}
}

func TestEachSettingIsDocumentedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range config.Settings() {
		if s.Key == "" || s.Doc == "" || seen[s.Key] || !strings.Contains(config.Markdown(), "`"+s.Key+"`") {
			t.Errorf("setting %+v lacks a name or a line of its own", s)
		}
		seen[s.Key] = true
	}
	var b strings.Builder
	if err := config.WriteHelp(&b); err != nil || strings.Count(b.String(), "\n") != len(seen) {
		t.Errorf("WriteHelp: %v, %d lines, want %d:\n%s", err, strings.Count(b.String(), "\n"), len(seen), b.String())
	}
}

func TestAModelNeedsAName(t *testing.T) {
	_, err := config.Parse(map[string]string{"FACTDESK_MODEL_URL": "https://models.example/v1"})
	if errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "FACTDESK_MODEL_NAME") {
		t.Errorf("an address without a name: %v, want that the name is asked for", err)
	}
}

func TestTheKeyOfAModelShowsNowhere(t *testing.T) {
	c, err := config.Parse(map[string]string{"FACTDESK_MODEL_KEY": "sk-hidden"})
	if err != nil || string(c.ModelKey) != "sk-hidden" {
		t.Fatalf("the key is %q (%v)", string(c.ModelKey), err)
	}
	b, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	c.Logger(&log).Info("key", "key", c.ModelKey, "config", c)
	for _, s := range []string{fmt.Sprintf("%v %+v %#v %s", c, c, c, c.ModelKey), string(b), log.String()} {
		if strings.Contains(s, "sk-hidden") {
			t.Errorf("the key shows in %s", s)
		}
	}
}

func TestAProvidersSettings(t *testing.T) {
	good := map[string]string{"FACTDESK_OIDC_ISSUER": "https://id.example.org", "FACTDESK_OIDC_CLIENT": "desk", "FACTDESK_BASE_URL": "https://desk.example.org"}
	for key, value := range map[string]string{
		"FACTDESK_OIDC_ISSUER": "http://id.example.org", "FACTDESK_OIDC_CLIENT": "", "FACTDESK_BASE_URL": "", "FACTDESK_OIDC_SCOPES": "email",
		"FACTDESK_OIDC_ROLES": "a=king", "FACTDESK_OIDC_TRUST_EMAIL": "perhaps", "FACTDESK_KEY": "too short",
	} {
		bad := maps.Clone(good)
		bad[key] = value
		if _, err := config.Parse(bad); errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), key) {
			t.Errorf("%s=%s: %v, want an Invalid that names it", key, value, err)
		}
	}
	if _, err := config.Parse(good); err != nil {
		t.Error(err)
	}
	if _, err := config.Parse(map[string]string{"FACTDESK_OIDC_ROLES": "checkers"}); errs.KindOf(err) != errs.Invalid {
		t.Errorf("a group without a role: %v, want Invalid", err)
	}
}

func TestTheSettingsOfMail(t *testing.T) {
	good := map[string]string{"FACTDESK_SMTP_ADDRESS": "smtp.example.org:587", "FACTDESK_SMTP_FROM": "Desk <desk@example.org>", "FACTDESK_SMTP_USER": "desk",
		"FACTDESK_SMTP_PASSWORD": "hush", "FACTDESK_BASE_URL": "https://desk.example.org"}
	for key, value := range map[string]string{
		"": "", "FACTDESK_SMTP_ADDRESS": "smtp.example.org", "FACTDESK_SMTP_FROM": "the desk", "FACTDESK_SMTP_USER": "", "FACTDESK_SMTP_TLS": "none", "FACTDESK_BASE_URL": "",
	} {
		settings := maps.Clone(good)
		settings[key] = value
		if _, err := config.Parse(settings); key == "" && err != nil || key != "" && !strings.Contains(fmt.Sprint(err), key) {
			t.Errorf("%s=%q: %v, want it named if it is wrong", key, value, err)
		}
	}
}
