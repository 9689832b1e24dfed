// Package golden holds the one flag by which tests write what they compare with. Only
// tests import it:
//
//	go test ./internal/claimreview -update
package golden

import "flag"

var update = flag.Bool("update", false, "write the golden files anew; look at the diff before you commit it")

// Update says whether the files are to be written anew.
func Update() bool { return *update }
