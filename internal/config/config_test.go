package config_test

import (
	"log/slog"
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
		Data: "/home/ann/.local/share/factdesk", Listen: "127.0.0.1:8080", SecureCookies: "auto", RatePerMinute: 600,
		ShutdownGrace: 15 * time.Second, Workers: 2, LogLevel: slog.LevelInfo, LogFormat: "text",
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
		"FACTDESK_DATA": "/srv/desk", "DATABASE_URL": "postgres://u:p@h/db", "FACTDESK_LISTEN": ":0", "FACTDESK_BASE_URL": "https://desk.example.org/",
		"FACTDESK_TRUSTED_PROXIES": "10.0.0.0/8,::1", "FACTDESK_RATE_PER_MINUTE": "60", "FACTDESK_SHUTDOWN_GRACE": "1m",
		"FACTDESK_FETCH_ALLOW": "127.0.0.1", "FACTDESK_FETCH_PORTS": "8000,8001", "FACTDESK_WORKERS": "4",
		"FACTDESK_LOG_LEVEL": "debug", "FACTDESK_LOG_FORMAT": "json",
	})
	if err != nil {
		t.Fatal(err)
	}
	want := config.Config{
		Data: "/srv/desk", DatabaseURL: "postgres://u:p@h/db", Listen: ":0", BaseURL: "https://desk.example.org", SecureCookies: "auto",
		TrustedProxies: config.Networks{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")},
		RatePerMinute:  60, ShutdownGrace: time.Minute, FetchAllow: config.Networks{netip.MustParsePrefix("127.0.0.1/32")},
		FetchPorts: []uint16{8000, 8001}, Workers: 4, LogLevel: slog.LevelDebug, LogFormat: "json",
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
		"FACTDESK_TRUSTED_PROXIES": "10.0.0.0/99", "FACTDESK_RATE_PER_MINUTE": "0", "FACTDESK_SHUTDOWN_GRACE": "soon",
		"FACTDESK_FETCH_ALLOW": "localhost", "FACTDESK_FETCH_PORTS": "70000", "FACTDESK_WORKERS": "many",
		"FACTDESK_LOG_LEVEL": "loud", "FACTDESK_LOG_FORMAT": "xml", "DATABASE_URL": "mysql://h",
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
