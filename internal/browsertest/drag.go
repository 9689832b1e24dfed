package browsertest

import "github.com/chromedp/cdproto/input"

// DragOver drags a file over the middle of the page, where Drop lets it go.
func (p *Page) DragOver(file string) {
	p.drag(input.DispatchDragEventTypeDragEnter, file)
	p.drag(input.DispatchDragEventTypeDragOver, file)
}

// Drop lets a file go that was dragged over the page.
func (p *Page) Drop(file string) { p.drag(input.DispatchDragEventTypeDrop, file) }

func (p *Page) drag(what input.DispatchDragEventType, file string) {
	call(p, input.DispatchDragEvent, input.DispatchDragEventParams{Type: what, X: 200, Y: 300,
		Data: &input.DragData{Items: []*input.DragDataItem{}, Files: []string{file}, DragOperationsMask: 1}})
}
