import type { Edit, Typed } from './edits.ts'

export const typedIn = (area: HTMLTextAreaElement): Typed => ({
  text: area.value,
  from: area.selectionStart,
  to: area.selectionEnd,
})

/** Types an edit, as if by hand: the browser can undo it. Where it does not know how, the text is just set. */
export const applyEdit = (area: HTMLTextAreaElement, { from, to, insert, select }: Edit): void => {
  area.focus()
  area.setSelectionRange(from, to)
  const done = insert
    ? document.execCommand('insertText', false, insert)
    : from === to || document.execCommand('delete')
  if (!done) {
    area.setRangeText(insert, from, to, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  area.setSelectionRange(...select)
}
