package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// peerID is an id of ours as PocketBase has it: fifteen letters and digits, in the same
// order (bench-peer/fill.go does the same).
func peerID(id string) string {
	plain := strings.ReplaceAll(id, "-", "")
	if len(plain) < 32 {
		return plain
	}
	return plain[:12] + plain[13:16]
}

// peerOf is the folder of PocketBase's copy of a desk, made when it is not there.
func peerOf(ctx context.Context, d desk, program string) (string, error) {
	dir := d.folder + "_peer"
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	unfinished := dir + ".new"
	desk, err := filepath.Abs(d.address)
	if err := errors.Join(err, os.RemoveAll(unfinished)); err != nil {
		return "", err
	}
	cmd := exec.CommandContext(ctx, program, "fill", desk)
	cmd.Env = append(os.Environ(), "PEER_DIR="+unfinished)
	if said, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("fill PocketBase: %w\n%s", err, said)
	}
	return dir, os.Rename(unfinished, dir)
}
