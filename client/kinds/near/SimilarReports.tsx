import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { STAGE_WORDS } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { date, language, t } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { joinedIn, NOTHING_SIMILAR, wordsToAsk } from './asking.ts'
import { ReportList } from './ReportList.tsx'
import './near.css'

interface SimilarReportsProps {
  readonly api: Pick<Live['api'], 'similar' | 'command'>
  readonly form: DeskForm
  /** may whoever looks say that they have the same? */
  readonly joins: boolean
  /** what it is called so far */
  readonly title: string
}

/** While somebody types, nothing is asked. */
const PAUSE = 600

/** What was asked in similar words: by whoever writes, and where everybody sees what is reported, by others. */
export const SimilarReports = (props: SimilarReportsProps) => {
  const [found, setFound] = createSignal(NOTHING_SIMILAR)
  let timer = 0
  let turn = 0
  const ask = (words: string | null) => {
    clearTimeout(timer)
    const mine = ++turn
    if (!words) return setFound(NOTHING_SIMILAR)
    timer = window.setTimeout(async () => {
      const now = await props.api.similar({ query: { desk: props.form.id, words } }).catch(() => NOTHING_SIMILAR)
      if (mine === turn) setFound(now)
    }, PAUSE)
  }
  createEffect(on(() => wordsToAsk(props.title), ask))
  onCleanup(() => {
    turn++
    clearTimeout(timer)
  })
  const changed = (report: ConversationId, joined: boolean) =>
    setFound(({ own, reports }) => ({ own, reports: joinedIn(reports, report, joined) }))
  return (
    <div role="status">
      <Show when={found().own.length > 0}>
        <section class="near" aria-label={t('near.own')}>
          <h2>{t('near.own')}</h2>
          <p class="soft">{t('near.ownLead')}</p>
          <ul>
            <For each={found().own}>
              {(one) => (
                <li class="near-report">
                  <a class="near-facts" href={`/messages/${one.conversation}`}>
                    <span dir="auto">{one.title}</span>
                    <span class="soft">
                      {[one.number, STAGE_WORDS[one.stage][language()], t('near.since', date(one.day))].join(' · ')}
                    </span>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <ReportList {...props} title={t('near.similar')} reports={found().reports} onChange={changed} />
    </div>
  )
}
