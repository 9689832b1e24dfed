// Command setup makes sure that the machine has what a make target needs:
//
//	go run ./tools/setup test    PostgreSQL, Chromium, Node.js and npm, LibreOffice
//	go run ./tools/setup race    PostgreSQL and a C compiler
//	go run ./tools/setup bench   PostgreSQL
//
// As root on Debian it installs what is missing. Anywhere else it says in one
// sentence per missing thing what to do, and exits with 1.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"

	"factdesk/internal/browsertest"
	"factdesk/internal/store/storetest/pgcluster"
)

// need is a thing that a target cannot do without.
type need struct {
	find     func() (string, error)
	packages []string // Debian's
	chosenBy string   // a variable that names the thing; installing would not help
}

var (
	postgres = need{find: pgcluster.Bin, packages: []string{"postgresql"}, chosenBy: "FACTDESK_PG_BIN"}
	chromium = need{find: browsertest.Chromium, packages: []string{"chromium"}, chosenBy: "FACTDESK_CHROMIUM"}
	node     = need{find: program("node", "nodejs"), packages: []string{"nodejs"}}
	npm      = need{find: program("npm", "npm"), packages: []string{"npm"}}
	office   = need{find: program("soffice", "libreoffice-writer-nogui"), packages: []string{"libreoffice-writer-nogui"}}
	compiler = need{find: program("gcc", "gcc libc6-dev"), packages: []string{"gcc", "libc6-dev"}}
)

var targets = map[string][]need{
	"test":  {postgres, chromium, node, npm, office},
	"race":  {postgres, compiler},
	"bench": {postgres},
}

func main() {
	if len(os.Args) != 2 || targets[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: setup test|race|bench")
		os.Exit(2)
	}
	if err := prepare(targets[os.Args[1]]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func prepare(needs []need) error {
	missing := packagesOf(needs)
	if len(missing) > 0 && canInstall() {
		if err := install(missing); err != nil {
			return err
		}
	}
	return stillMissing(needs)
}

// packagesOf lists the packages that would help. A thing that the person
// chose by a variable is theirs to mend.
func packagesOf(needs []need) []string {
	var names []string
	for _, n := range needs {
		_, chosen := os.LookupEnv(n.chosenBy)
		if _, err := n.find(); err != nil && !chosen {
			names = append(names, n.packages...)
		}
	}
	return names
}

func stillMissing(needs []need) error {
	var sentences []string
	for _, n := range needs {
		if _, err := n.find(); err != nil {
			sentences = append(sentences, "missing: "+err.Error())
		}
	}
	if len(sentences) == 0 {
		return nil
	}
	return fmt.Errorf("%s", strings.Join(sentences, "\n"))
}

func canInstall() bool {
	_, debian := os.Stat("/etc/debian_version")
	_, apt := exec.LookPath("apt-get")
	return os.Geteuid() == 0 && debian == nil && apt == nil
}

func install(packages []string) error {
	fmt.Println("installing", strings.Join(packages, " "))
	commands := [][]string{
		{"apt-get", "update", "-qq"},
		append([]string{"apt-get", "install", "-y", "-qq", "--no-install-recommends"}, packages...),
	}
	for _, args := range commands {
		cmd := exec.Command(args[0], args[1:]...)
		// RUNLEVEL=1 keeps Debian from starting a server that we only want
		// the programs of.
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, out)
		}
	}
	return nil
}

func program(name, pkg string) func() (string, error) {
	return func() (string, error) {
		path, err := exec.LookPath(name)
		if err != nil {
			return "", fmt.Errorf("no %s on this machine: sudo apt-get install %s", name, pkg)
		}
		return path, nil
	}
}
