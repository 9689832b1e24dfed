// Package letters writes what is mailed to people, and hands it in. A job says by ids which
// letter it is and whose; what it says is read when it is sent, so that nothing is told that
// is no longer so, or that its reader may no longer see.
package letters
