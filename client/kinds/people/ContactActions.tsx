import Ban from 'lucide-solid/icons/ban'
import Check from 'lucide-solid/icons/check'
import Flag from 'lucide-solid/icons/flag'
import MessageCircle from 'lucide-solid/icons/message-circle'
import UserMinus from 'lucide-solid/icons/user-minus'
import UserPlus from 'lucide-solid/icons/user-plus'
import { Match, Show, Switch } from 'solid-js'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { TuneMenu } from '../alerts/TuneMenu.tsx'
import { blockPerson, removeContact } from '../contacts/parting.ts'
import { useLive } from '../live.tsx'
import { showReport } from '../report/shown.ts'
import { AskForm } from './AskForm.tsx'
import { RequestNote } from './RequestNote.tsx'
import type { Relation } from './relation.ts'

interface ContactActionsProps {
  readonly account: AccountId
  /** the one that both share */
  readonly conversation: ConversationId
  readonly relation: Relation
  /** takes whoever asks, without being asked first */
  readonly open?: boolean | undefined
  readonly onOpen: (conversation: ConversationId) => void
}

/** What one can do about somebody, as one stands to them. */
export const ContactActions = (props: ContactActionsProps) => {
  const live = useLive()
  const is = (...relations: readonly Relation[]) => relations.includes(props.relation)
  const wish =
    (type: 'contact.accept' | 'contact.decline' | 'contact.cancel' | 'contact.unblock' | 'contact.boost') => () =>
      live.wish(props.conversation, { type })
  const ask = (note: string) =>
    live.wish(props.conversation, { type: 'contact.request', to: props.account, ...(note && { note }) })
  const name = () => live.person(props.account)?.name ?? live.name(props.account)
  return (
    <div class="profile-actions">
      <Switch>
        <Match when={is('contact')}>
          <Button tone="primary" icon={MessageCircle} onClick={() => props.onOpen(props.conversation)}>
            {t('profile.message')}
          </Button>
          <Show when={live.row(props.conversation)}>{(known) => <TuneMenu row={known()} worded={true} />}</Show>
          <Button icon={UserMinus} onClick={() => void removeContact(live, props.conversation, name())}>
            {t('contacts.menu.remove')}
          </Button>
        </Match>
        <Match when={is('none')}>
          <Show when={props.open} fallback={<AskForm onAsk={ask} />}>
            <Button tone="primary" icon={UserPlus} onClick={() => ask('')}>
              {t('person.add')}
            </Button>
          </Show>
        </Match>
        <Match when={is('asked')}>
          <p class="soft">{t('people.requested')}</p>
          <Button onClick={wish('contact.boost')}>{t('people.boost')}</Button>
          <Button onClick={wish('contact.cancel')}>{t('people.cancel')}</Button>
        </Match>
        <Match when={is('asks')}>
          <p class="soft">{t('people.asks', live.name(props.account))}</p>
          <RequestNote state={live.row(props.conversation)?.state} />
          <Button tone="primary" icon={Check} onClick={wish('contact.accept')}>
            {t('people.accept')}
          </Button>
          <Button onClick={wish('contact.decline')}>{t('people.decline')}</Button>
        </Match>
        <Match when={is('blocked')}>
          <p class="soft">{t('people.youBlocked')}</p>
          <Button onClick={wish('contact.unblock')}>{t('people.unblock')}</Button>
        </Match>
        <Match when={is('unavailable')}>
          <p class="soft">{t('people.unavailable')}</p>
        </Match>
      </Switch>
      <Show when={!is('oneself', 'blocked')}>
        <Button
          tone="quiet"
          icon={Ban}
          class="profile-block"
          onClick={() => void blockPerson(live, props.conversation, props.account, name())}
        >
          {t('people.block')}
        </Button>
      </Show>
      <Show when={!is('oneself')}>
        <Button tone="quiet" icon={Flag} class="profile-block" onClick={() => showReport({ account: props.account })}>
          {t('report.action')}
        </Button>
      </Show>
    </div>
  )
}
