// Package release says which program this is: the version, the revision that it was
// built from, and when that was written. It knows nothing of the machine that it runs on.
package release

import (
	"fmt"
	"runtime/debug"
	"time"
)

// Release is a build of the program. What the build did not say is empty: `go run`
// and tests have no revision.
type Release struct {
	Version  string
	Revision string
	At       time.Time // when the revision was committed, not when it was built
	Changed  bool      // the files were not those of the revision
	Go       string
}

// Read is the release of the running program.
func Read() Release {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return Release{}
	}
	return from(info)
}

func from(info *debug.BuildInfo) Release {
	r := Release{Version: info.Main.Version, Go: info.GoVersion}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			r.Revision = s.Value
		case "vcs.modified":
			r.Changed = s.Value == "true"
		case "vcs.time":
			r.At, _ = time.Parse(time.RFC3339, s.Value) // zero when it is none: it was not said
		}
	}
	return r
}

// String is the release on a few lines, as the version command prints it.
func (r Release) String() string {
	out := "factdesk " + known(r.Version) + "\nrevision " + known(r.Revision)
	if r.Changed {
		out += ", and changed files"
	}
	at := ""
	if !r.At.IsZero() {
		at = r.At.UTC().Format(time.RFC3339)
	}
	return out + fmt.Sprintf("\ndate     %s\ngo       %s", known(at), known(r.Go))
}

func known(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}
