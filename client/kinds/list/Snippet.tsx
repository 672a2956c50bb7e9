import { createMemo, createSignal, Match, onCleanup, Switch } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { t } from '../../words/index.ts'
import { useLive, useTypingWords } from '../live.tsx'
import { saidIn } from '../media/said.ts'
import { plain } from '../prose/plain.ts'
import { sideOf } from '../sides.tsx'

/** No row is as long as that. */
const LONGEST = 240

const short = (text: string) => plain(text.slice(0, 4 * LONGEST)).slice(0, LONGEST)

/** What the account has half written there. */
const useDraft = (row: () => Row) => {
  const { sync } = useLive()
  const read = () => sync.drafts.of(row().conversation).text.trim()
  const [changed, setChanged] = createSignal(undefined, { equals: false })
  onCleanup(
    sync.drafts.changes.on((id) => {
      if (id === row().conversation || id === sync.selfId) setChanged()
    }),
  )
  return createMemo(() => {
    changed()
    return read()
  })
}

/** Who is writing there, what waits to be written on, or what was said last. */
export const Snippet = (props: { readonly row: Row; readonly open: boolean }) => {
  const live = useLive()
  const typing = useTypingWords(() => props.row.conversation)
  const draft = useDraft(() => props.row)
  const said = createMemo(() => {
    const { last, kind } = props.row
    if (!last) return sideOf(kind).unsaid?.(props.row, live) ?? ''
    const text = last.removed
      ? t('messages.removed')
      : saidIn({ ...last, text: last.text.slice(0, 4 * LONGEST) }).slice(0, LONGEST)
    return last.by === live.account || kind === 'group' ? t('list.said', live.name(last.by), text) : text
  })
  return (
    <Switch
      fallback={
        <span class="row-snippet" dir="auto">
          {said()}
        </span>
      }
    >
      <Match when={typing()}>
        {(words) => (
          <span class="row-snippet row-typing" dir="auto">
            {words()}
          </span>
        )}
      </Match>
      <Match when={!props.open && draft()}>
        {(text) => (
          <span class="row-snippet" dir="auto">
            <span class="row-draft">{t('list.draft')}</span> {short(text())}
          </span>
        )}
      </Match>
    </Switch>
  )
}
