import { createSignal, For, onMount, Show } from 'solid-js'
import { deviceOf } from '../../../shared/kernel/device.ts'
import { Button } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { moment, t } from '../../words/index.ts'
import { Failure } from '../Card.tsx'
import { type Activity, useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

export const ActivityPanel = () => {
  const { accounts } = useSession()
  const [items, setItems] = createSignal<readonly Activity[]>([])
  const [next, setNext] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(true)
  const [failure, setFailure] = createSignal<unknown>()

  const more = async () => {
    const before = next()
    setBusy(true)
    setFailure(undefined)
    try {
      const page = await accounts.activity({ query: before ? { before } : {} })
      setItems((known) => [...known, ...page.items])
      setNext(page.next)
    } catch (refused) {
      setFailure(refused as object)
    } finally {
      setBusy(false)
    }
  }
  onMount(more)

  return (
    <Panel title={t('settings.tab.activity')} lead={t('settings.activity.lead')}>
      <Failure of={failure()} />
      <ul class="entries">
        <For each={items()}>{(item) => <Entry item={item} />}</For>
      </ul>
      <Show when={busy() && items().length === 0}>
        <SkeletonRows rows={5} label={t('frame.loading')} />
      </Show>
      <Show when={!busy() && items().length === 0 && !failure()}>
        <p class="soft">{t('settings.activity.none')}</p>
      </Show>
      <Show when={next() || failure()}>
        <Button busy={busy()} onClick={more}>
          {failure() ? t('action.retry') : t('settings.activity.more')}
        </Button>
      </Show>
    </Panel>
  )
}

const Entry = (props: { readonly item: Activity }) => {
  const device = () => {
    const { browser, system } = deviceOf(props.item.agent)
    return browser ? t('settings.sessions.device', browser, system) : props.item.agent
  }
  return (
    <li class="entry">
      <div class="entry-words">
        <strong>{t(`settings.activity.what.${props.item.what}`)}</strong>
        <span>{[moment(props.item.at), device(), props.item.address].filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  )
}
