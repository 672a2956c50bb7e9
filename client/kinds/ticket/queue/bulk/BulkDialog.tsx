import Check from 'lucide-solid/icons/check'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import Clock from 'lucide-solid/icons/clock'
import { createResource, For, Show } from 'solid-js'
import type { Bulk, BulkResult } from '../../../../../shared/protocol/bulks.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { copyOf } from '../../../../ui/drawn.ts'
import { SkeletonRows } from '../../../../ui/Skeleton.tsx'
import { clock, number, t, why } from '../../../../words/index.ts'
import { useLive } from '../../../live.tsx'
import type { Begun } from './begun.ts'
import { bulkWords } from './said.tsx'

/** What came of it for each: first what was refused, and why. */
export const BulkDialog = (props: { readonly begun: Begun; readonly bulk: Bulk }) => {
  const live = useLive()
  const [results] = createResource(
    () => `${props.bulk.id} ${props.bulk.running}`,
    () => live.api.bulk({ params: { id: props.bulk.id } }).then(({ results }) => results),
  )
  const sorted = () => {
    const all = results.latest ?? []
    const refused = ({ outcome }: BulkResult) => outcome === 'refused'
    return [...all.filter(refused), ...all.filter((one) => !refused(one))]
  }
  return (
    <Dialog
      open={true}
      onClose={() => props.begun.show(false)}
      title={bulkWords(props.bulk, live)}
      description={props.bulk.undoable ? t('bulk.undoUntil', clock(props.bulk.undoable)) : undefined}
      actions={
        <>
          <Show when={!props.bulk.running && props.bulk.refused > 0}>
            <Button onClick={() => void props.begun.again()}>{t('bulk.again')}</Button>
          </Show>
          <Show when={props.bulk.undoable}>
            <Button onClick={() => void props.begun.undo()}>{t('bulk.undo')}</Button>
          </Show>
        </>
      }
    >
      <Show when={results.latest} fallback={<SkeletonRows rows={4} label={t('frame.loading')} />}>
        <ul class="bulk-results">
          <For each={sorted()}>{(one) => <Result result={one} />}</For>
        </ul>
      </Show>
    </Dialog>
  )
}

const SIGNS = { waits: Clock, done: Check, same: Check, refused: CircleAlert }

const Result = (props: { readonly result: BulkResult }) => {
  return (
    <li data-outcome={props.result.outcome}>
      {copyOf(SIGNS[props.result.outcome], 18)}
      <span class="bulk-what">
        <span class="one-line" dir="auto">
          {props.result.title ?? t('bulk.unseen')}
        </span>
        <Show when={props.result.number}>
          <span class="soft">{props.result.number}</span>
        </Show>
      </span>
      <span class="bulk-came">
        <Show when={props.result.code} fallback={t(`bulk.outcome.${props.result.outcome as 'done'}`)}>
          {(code) => why({ code: code() })}
        </Show>
        <Show when={props.result.code && props.result.steps > 0}>
          {' '}
          {t('bulk.steps', number(props.result.steps), number(props.result.of))}
        </Show>
      </span>
    </li>
  )
}
