import { typedIn } from './apply.ts'
import type { Edit } from './edits.ts'
import { sends } from './keys.ts'
import { inCode, indent, nextLine } from './lines.ts'
import { type EditName, editOf } from './shortcuts.ts'
import type { Suggestions } from './suggestions.ts'

interface Hands {
  readonly area: () => HTMLTextAreaElement
  readonly suggestions: Suggestions
  readonly apply: (edit: Edit | null) => void
  readonly edit: (name: EditName) => void
  readonly send: () => void
  readonly leave: () => void
  readonly editLast: () => void
}

const bare = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey

/** What a key does in the box. What is done here is nobody else's: not the page's shortcuts, not the browser's. */
export const createPress = (hands: Hands) => {
  const { suggestions } = hands

  const choose = (event: KeyboardEvent): boolean => {
    const all = suggestions.all()
    if (all.length === 0 || !bare(event)) return false
    if (event.key === 'ArrowDown') suggestions.point(suggestions.pointed() + 1)
    else if (event.key === 'ArrowUp') suggestions.point(suggestions.pointed() - 1)
    else if (event.key === 'Escape') suggestions.dismiss()
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      const taken = all[suggestions.pointed()]
      if (taken) hands.apply(suggestions.take(taken))
    } else return false
    return true
  }
  const write = (event: KeyboardEvent): boolean => {
    const name = editOf(event)
    // without anything selected these keys are the page's: the quick switcher
    if (name && (name !== 'link' || hands.area().selectionStart !== hands.area().selectionEnd)) {
      hands.edit(name)
      return true
    }
    const typed = typedIn(hands.area())
    const step =
      event.key === 'Tab' && bare(event)
        ? indent(typed, event.shiftKey)
        : event.key === 'Enter' && bare(event)
          ? nextLine(typed)
          : null
    if (step) hands.apply(step)
    return step !== null
  }
  /** Code whose fence is open: Enter goes on with it. */
  const unfinished = () => inCode(hands.area().value, hands.area().selectionStart)
  const act = (event: KeyboardEvent): boolean => {
    if (sends(event) && !(bare(event) && unfinished())) hands.send()
    else if (event.key === 'Escape') hands.leave()
    else if (event.key === 'ArrowUp' && bare(event) && hands.area().value === '') hands.editLast()
    else return write(event)
    return true
  }
  return (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return // the input method is not done yet
    if (!choose(event) && !act(event)) return
    event.preventDefault()
    if (event.key !== 'Escape') event.stopPropagation()
  }
}
