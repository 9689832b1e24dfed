package release

import (
	"runtime/debug"
	"testing"
)

func TestWhatTheBuildSays(t *testing.T) {
	info := &debug.BuildInfo{GoVersion: "go1.26.0", Main: debug.Module{Version: "v1.2.0"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "6e8833c"}, {Key: "vcs.time", Value: "2026-11-29T04:00:00Z"}, {Key: "vcs.modified", Value: "true"},
	}}
	want := "factdesk v1.2.0\nrevision 6e8833c, and changed files\ndate     2026-11-29T04:00:00Z\ngo       go1.26.0"
	if got := from(info).String(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	want = "factdesk unknown\nrevision unknown\ndate     unknown\ngo       unknown"
	if got := from(&debug.BuildInfo{}).String(); got != want {
		t.Errorf("of nothing: got %s\nwant %s", got, want)
	}
}
