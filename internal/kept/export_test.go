package kept

// Looks are how often it was looked for changes, and how often somebody waited for a look of
// another's.
func (a *Answers) Looks() (looked, awaited int) {
	a.looks.Lock()
	defer a.looks.Unlock()
	return a.looked, a.awaited
}
