// Package deploy_test reads the files by which factdesk is run: no machine of ours has a
// container engine or is booted by systemd, so that this is all that is tried of them.
package deploy_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"factdesk/internal/config"
)

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var variable = regexp.MustCompile(`\b(FACTDESK_[A-Z_]+|DATABASE_URL|OTEL_[A-Z_]+)\b`)

// TestTheySetWhatThereIs holds every variable that the files name to the settings. The
// password of compose.yaml is its own.
func TestTheySetWhatThereIs(t *testing.T) {
	known := []string{"FACTDESK_DB_PASSWORD"}
	for _, s := range config.Settings() {
		known = append(known, s.Key)
	}
	for _, name := range []string{"factdesk.service", "Dockerfile", "compose.yaml"} {
		for _, v := range variable.FindAllString(read(t, name), -1) {
			if !slices.Contains(known, v) {
				t.Errorf("%s names %s, which is no setting", name, v)
			}
		}
	}
}

// instruction is a line of a Dockerfile.
var instruction = regexp.MustCompile(`^(FROM|WORKDIR|COPY|RUN|USER|ENV|VOLUME|EXPOSE|ENTRYPOINT|CMD) +(\S.*)$`)

// TestTheDockerfileCopiesWhatThereIs reads its instructions: what it copies from the
// context is there, the program's stage is distroless and runs as nobody of importance.
func TestTheDockerfileCopiesWhatThereIs(t *testing.T) {
	var last string
	var users []string
	for _, line := range strings.Split(read(t, "Dockerfile"), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		m := instruction.FindStringSubmatch(line)
		if m == nil {
			t.Errorf("%q is no instruction that is known here", line)
			continue
		}
		words := strings.Fields(m[2])
		switch m[1] {
		case "FROM":
			last, users = words[0], nil
		case "USER":
			users = words
		case "COPY":
			copied(t, words)
		}
	}
	if last != "gcr.io/distroless/static-debian12:nonroot" || !slices.Equal(users, []string{"nonroot:nonroot"}) {
		t.Errorf("the program's stage is from %s and runs as %s", last, users)
	}
}

func copied(t *testing.T, words []string) {
	t.Helper()
	for _, from := range words[:len(words)-1] {
		if strings.HasPrefix(from, "--from=") {
			return
		}
		if _, err := os.Stat(filepath.Join("..", from)); err != nil {
			t.Errorf("COPY %s: %v", from, err)
		}
	}
}

// composed is what of compose.yaml is looked at.
type composed struct {
	Services map[string]struct {
		Command     []string
		Image       string
		Ports       []string
		Volumes     []string
		Environment map[string]string
		ReadOnly    bool           `yaml:"read_only"`
		CapDrop     []string       `yaml:"cap_drop"`
		DependsOn   map[string]any `yaml:"depends_on"`
		Build       struct{ Context, Dockerfile string }
	}
	Volumes map[string]any
}

// TestComposeHangsTogether holds names that one part of compose.yaml says of another to
// what there is, and what is open to this machine.
func TestComposeHangsTogether(t *testing.T) {
	var c composed
	if err := yaml.Unmarshal([]byte(read(t, "compose.yaml")), &c); err != nil {
		t.Fatal(err)
	}
	for name, s := range c.Services {
		for on := range s.DependsOn {
			if _, ok := c.Services[on]; !ok {
				t.Errorf("%s depends on %s, which is none", name, on)
			}
		}
		for _, v := range s.Volumes {
			if from, _, _ := strings.Cut(v, ":"); !slices.Contains(keys(c.Volumes), from) {
				t.Errorf("%s has the volume %s, which is none", name, from)
			}
		}
		for _, p := range s.Ports {
			if !strings.HasPrefix(p, "127.0.0.1:") {
				t.Errorf("%s is open to the world: %s", name, p)
			}
		}
	}
	for name, command := range map[string][]string{"serve": {"serve", "--no-jobs"}, "worker": {"worker"}} {
		s := c.Services[name]
		if !slices.Equal(s.Command, command) || !s.ReadOnly || !slices.Equal(s.CapDrop, []string{"ALL"}) || !strings.Contains(s.Environment["DATABASE_URL"], "@db:5432/") {
			t.Errorf("%s is %+v", name, s)
		}
		if _, err := os.Stat(filepath.Join(s.Build.Context, s.Build.Dockerfile)); err != nil {
			t.Errorf("%s is built from nothing: %v", name, err)
		}
	}
}

func keys(m map[string]any) (out []string) {
	for k := range m {
		out = append(out, k)
	}
	return out
}

// TestTheUnitIsShutIn asks systemd, where there is one, how much the unit is exposed, from
// 0 to 10: at most 1.5. What it needs for that is looked for in any case.
func TestTheUnitIsShutIn(t *testing.T) {
	unit := read(t, "factdesk.service")
	for _, line := range []string{"DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "SystemCallFilter=@system-service", "StateDirectory=factdesk"} {
		if !strings.Contains(unit, "\n"+line+"\n") {
			t.Errorf("the unit lacks %s", line)
		}
	}
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Log("no systemd-analyze here")
		return
	}
	if out, err := exec.Command(analyze, "security", "--offline=true", "--threshold=15", "factdesk.service").CombinedOutput(); err != nil {
		t.Errorf("systemd-analyze security: %v\n%s", err, out)
	}
}
