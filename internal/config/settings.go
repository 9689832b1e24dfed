package config

import (
	"fmt"
	"io"
	"log/slog"
	"reflect"
	"strings"
	"text/tabwriter"
)

// Setting is one line of the table of settings.
type Setting struct{ Key, Default, Doc string }

// Settings are all settings in the order of Config.
func Settings() []Setting {
	t := reflect.TypeFor[Config]()
	out := make([]Setting, t.NumField())
	for i := range out {
		tag := t.Field(i).Tag
		out[i] = Setting{tag.Get("env"), tag.Get("envDefault"), tag.Get("doc")}
	}
	return out
}

func keyOf(field string) string {
	f, ok := reflect.TypeFor[Config]().FieldByName(field)
	if !ok {
		return field
	}
	return f.Tag.Get("env")
}

// WriteHelp writes the table of settings for a terminal.
func WriteHelp(w io.Writer) error {
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, s := range Settings() {
		doc := s.Doc
		if s.Default != "" {
			doc += " (default " + s.Default + ")"
		}
		fmt.Fprintf(tab, "  %s\t%s\n", s.Key, doc)
	}
	return tab.Flush()
}

// Markdown is the table of settings for the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| variable | default | what it sets |\n|---|---|---|\n")
	for _, s := range Settings() {
		value := ""
		if s.Default != "" {
			value = "`" + s.Default + "`"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", s.Key, value, s.Doc)
	}
	return b.String()
}

// Logger writes the log to w in the format and from the level that are set.
func (c Config) Logger(w io.Writer) *slog.Logger {
	opts := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, opts))
	}
	return slog.New(slog.NewTextHandler(w, opts))
}
