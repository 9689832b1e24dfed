package walk

import "testing"

func TestWalks(t *testing.T) {
	row := []rune("aabba")
	isA := func(k int) bool { return row[k] == 'a' }
	never := func(k int) bool { t.Errorf("place %d was looked at", k); return true }
	for name, tt := range map[string]struct{ got, want int }{
		"past those that are such":      {Past(0, 5, isA), 2},
		"no farther than the end":       {Past(0, 1, isA), 1},
		"to the first that is such":     {To(2, 5, isA), 4},
		"to the end when none is":       {To(2, 4, isA), 4},
		"back over those that are such": {Back(2, 0, isA), 0},
		"back no farther than told":     {Back(2, 1, isA), 1},
		"back to one that is such":      {BackTo(4, 0, isA), 2},
		"back to the first when none":   {BackTo(4, 3, isA), 3},
		"from behind the end":           {Past(6, 5, never), 6},
		"from before the first":         {Back(0, 1, never), 0},
		"along a row":                   {Along(row, 0, func(r rune) bool { return r == 'a' }), 2},
		"along to its end":              {Along(row, 4, func(r rune) bool { return r == 'a' }), 5},
		"back along a row":              {AlongBack(row, 4, func(r rune) bool { return r == 'b' }), 2},
		"how many are such":             {Count(0, 5, isA), 3},
		"how many before the end":       {Count(0, 3, isA), 2},
		"how many from the first":       {Count(2, 5, isA), 1},
		"none of those that are not":    {Count(2, 4, isA), 0},
		"none beyond the end":           {Count(6, 5, never), 0},
		"past all of them":              {Past(0, 2, isA), 2},
		"to the first at once":          {To(0, 5, isA), 0},
		"back along to its beginning":   {AlongBack(row, 2, func(r rune) bool { return r == 'a' }), 0},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: place %d, want %d", name, tt.got, tt.want)
		}
	}
}
