package review

import (
	"testing"
	"time"

	"factdesk/internal/errs"
)

func TestAFeedThatFailsIsLeftAloneForLongerAndLonger(t *testing.T) {
	now := noon
	f, err := NewFeed("https://a.example/feed.json", time.Hour, edgar.Actor(), now)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []time.Duration{15 * time.Minute, time.Hour, 4 * time.Hour, 16 * time.Hour, 24 * time.Hour, 24 * time.Hour} {
		f.Answered(FeedAnswer{Result: FeedFailed, Message: "It is away."}, now)
		if got := f.DueAt.Sub(now); got != want || f.Failures != i+1 {
			t.Errorf("after failure %d it is due in %s (%d counted), want %s", i+1, got, f.Failures, want)
		}
	}
	f.Answered(FeedAnswer{Result: FeedFailed, Wait: 48 * time.Hour}, now)
	if got := f.DueAt.Sub(now); got != 48*time.Hour {
		t.Errorf("a site that wants two days gets %s", got)
	}
	f.Answered(FeedAnswer{Result: FeedSame}, now)
	if got := f.DueAt.Sub(now); got != time.Hour || f.Failures != 0 || f.Message != "" {
		t.Errorf("answered again it is due in %s, %d failures, %q", got, f.Failures, f.Message)
	}
}

func TestWhatOneMayWantOfAFeed(t *testing.T) {
	for name, every := range map[string]time.Duration{
		"too often": time.Minute, "hardly ever": 31 * 24 * time.Hour, "never": 0, "half minutes": 20*time.Minute + 30*time.Second, "before": -time.Hour,
	} {
		if _, err := NewFeed("https://a.example/", every, edgar.Actor(), noon); errs.KindOf(err) != errs.Invalid {
			t.Errorf("%s: %v, want a refusal", name, err)
		}
	}
	if _, err := NewFeed("https://a.example/", time.Hour, rita.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reviewer follows a feed: %v, want a refusal", err)
	}
}

func TestAnotherAddressIsAskedForAllItHas(t *testing.T) {
	f, err := NewFeed("https://a.example/", 24*time.Hour, edgar.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	f.Answered(FeedAnswer{Result: FeedSame, Pages: []FeedPage{{URL: "https://a.example/", ETag: `"1"`}}}, noon)
	other, soon := "https://b.example/", time.Hour
	if err := f.Set(FeedWish{Every: &soon}, edgar.Actor(), noon); err != nil || f.DueAt != noon.Add(time.Hour) || len(f.Pages) != 1 {
		t.Errorf("asked more often: due %s, %v, %v", f.DueAt, f.Pages, err)
	}
	if err := f.Set(FeedWish{URL: &other}, edgar.Actor(), noon); err != nil || f.DueAt != noon || len(f.Pages) != 0 || f.Result != "" {
		t.Errorf("another address: %+v, %v", f, err)
	}
}
