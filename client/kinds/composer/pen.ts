import { createSignal } from 'solid-js'
import { applyEdit, typedIn } from './apply.ts'
import type { Edit } from './edits.ts'
import { EDITS, type EditName } from './shortcuts.ts'

/** What changes the text where the caret is: the browser's own undo knows all of it. */
export const createPen = (area: () => HTMLTextAreaElement | null) => {
  const [caret, setCaret] = createSignal(0)
  const look = () => void setCaret(area()?.selectionStart ?? 0)
  const apply = (edit: Edit | null) => {
    const at = area()
    if (edit && at) applyEdit(at, edit)
    look()
  }
  return {
    caret,
    look,
    apply,
    edit: (name: EditName) => apply(EDITS[name](typedIn(area()!))),
    insert(said: string) {
      const { selectionStart: from, selectionEnd: to } = area()!
      apply({ from, to, insert: said, select: [from + said.length, from + said.length] })
    },
  }
}
