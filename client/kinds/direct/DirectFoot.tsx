import { type Component, Match, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type Direct, otherOf } from '../../../shared/kinds/direct/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { RequestNote } from '../people/RequestNote.tsx'

/** The composer, or what stands between these two and writing to each other. */
export const DirectFoot = (props: PartProps & { readonly composer: Component }) => {
  const live = useLive()
  const state = () => props.view.state as Direct
  const other = () => otherOf(state(), live.account)
  const wish = (type: 'contact.accept' | 'contact.decline' | 'contact.cancel' | 'contact.unblock' | 'contact.boost') =>
    live.wish(props.conversation, { type })
  const ask = () => {
    const to = other()
    if (to) live.wish(props.conversation, { type: 'contact.request', to })
  }
  return (
    <Switch
      fallback={
        <div class="thread-foot">
          <p>{t('people.none')}</p>
          <Button tone="primary" onClick={ask}>
            {t('people.request')}
          </Button>
        </div>
      }
    >
      <Match when={state().blockedBy.includes(live.account)}>
        <div class="thread-foot">
          <p>{t('people.youBlocked')}</p>
          <Button onClick={() => wish('contact.unblock')}>{t('people.unblock')}</Button>
        </div>
      </Match>
      <Match when={state().blockedBy.length > 0}>
        <div class="thread-foot">
          <p>{t('people.unavailable')}</p>
        </div>
      </Match>
      <Match when={state().contact === 'accepted'}>
        <Dynamic component={props.composer} />
      </Match>
      <Match when={state().contact === 'requested' && state().by === live.account}>
        <div class="thread-foot">
          <p>{t('people.requested')}</p>
          <Button onClick={() => wish('contact.boost')}>{t('people.boost')}</Button>
          <Button onClick={() => wish('contact.cancel')}>{t('people.cancel')}</Button>
        </div>
      </Match>
      <Match when={state().contact === 'requested'}>
        <div class="thread-foot">
          <p>{t('people.asks', live.name(state().by!))}</p>
          <RequestNote state={state()} />
          <Button tone="primary" onClick={() => wish('contact.accept')}>
            {t('people.accept')}
          </Button>
          <Button onClick={() => wish('contact.decline')}>{t('people.decline')}</Button>
        </div>
      </Match>
    </Switch>
  )
}
