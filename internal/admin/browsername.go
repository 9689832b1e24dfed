package admin

import "strings"

// browserName says in a few words which browser a User-Agent header names, for people
// who look for a session that is not theirs: "Firefox on Windows".
func browserName(agent string) string {
	browser, system := firstNamed(agent, browserNames), firstNamed(agent, systemNames)
	switch {
	case browser == "" && system == "":
		return "An unknown program"
	case system == "":
		return browser
	case browser == "":
		return "A browser on " + system
	}
	return browser + " on " + system
}

// The order counts: everybody calls themselves Mozilla, Edge also Chrome, and Chrome
// also Safari; Android is a Linux, too, and an iPhone "like Mac OS X".
var (
	browserNames = [][2]string{{"Edg/", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser/", "Samsung Internet"}, {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"},
		{"HeadlessChrome/", "Chrome without a window"}, {"CriOS/", "Chrome"}, {"Chromium/", "Chromium"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}, {"curl/", "curl"}, {"Go-http-client/", "A Go program"}}
	systemNames = [][2]string{{"Android", "Android"}, {"iPhone", "an iPhone"}, {"iPad", "an iPad"}, {"Windows", "Windows"}, {"CrOS", "ChromeOS"}, {"Macintosh", "a Mac"}, {"Linux", "Linux"}}
)

func firstNamed(agent string, names [][2]string) string {
	for _, n := range names {
		if strings.Contains(agent, n[0]) {
			return n[1]
		}
	}
	return ""
}
