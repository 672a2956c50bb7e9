import { createSignal, onCleanup } from 'solid-js'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Live } from '../live.tsx'
import type { Written } from './PostForm.tsx'

/** A post has no conversation before it is published: its draft goes by an id that is the account's alone. */
export const placeOf = (account: AccountId) => `${account.slice(0, 14)}8${account.slice(15)}` as ConversationId

const EMPTY: Written = { title: '', text: '', audience: 'contacts' }

/** The first line is the title. */
const read = (draft: string): Pick<Written, 'title' | 'text'> => {
  const [title = '', ...text] = draft.split('\n')
  return { title, text: text.join('\n') }
}

/** What somebody writes, kept until it is published, on all their devices. */
export const createPostDraft = ({ sync, account }: Live) => {
  const place = placeOf(account)
  const [written, setWritten] = createSignal<Written>({ ...EMPTY, ...read(sync.drafts.of(place).text) })
  const keep = (text: string) => sync.drafts.write(place, { text, replyTo: null })
  let touched = false
  onCleanup(
    sync.drafts.changes.on(() => {
      if (!touched) setWritten({ ...written(), ...read(sync.drafts.of(place).text) })
    }),
  )
  onCleanup(() => sync.drafts.save(place))
  return {
    written,
    write(now: Written) {
      touched = true
      setWritten(now)
      keep(now.title || now.text ? `${now.title}\n${now.text}` : '')
    },
    clear() {
      setWritten(EMPTY)
      keep('')
      sync.drafts.save(place)
    },
  }
}
