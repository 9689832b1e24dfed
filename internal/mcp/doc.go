// Package mcp lets language models ask the desk what was checked, over the Model
// Context Protocol: at /mcp over HTTP, and over the standard input and output of
// `factdesk mcp`.
//
// It only reads: there is no tool that changes anything. What a caller may see is
// decided before any tool is reached, by choosing one of two servers: one shows what is
// published, as the API does to strangers, the other what is on the desk besides, to
// whoever may read it. Notes, names of reviewers and restricted sources are shown by
// neither: what a model reads may go anywhere.
//
// No session is kept: each request carries all it needs, so any number of servers may
// stand behind one address.
package mcp
