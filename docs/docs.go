// Package docs is the papers that the desk shows by itself: the guide behind "?".
package docs

import "embed"

// Guide is guide.md, for reviewers and editors, and its pictures in guide, which
// internal/admin's TestTheGuidesPictures makes of the pages.
//
//go:embed guide.md guide/*.png
var Guide embed.FS
