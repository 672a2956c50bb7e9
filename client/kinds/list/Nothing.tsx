import AtSign from 'lucide-solid/icons/at-sign'
import CheckCheck from 'lucide-solid/icons/check-check'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import SearchX from 'lucide-solid/icons/search-x'
import Users from 'lucide-solid/icons/users'
import { Match, Switch } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'
import type { Filter } from './filters.ts'

interface NothingProps {
  readonly filter: Filter
  readonly typed: string
  readonly onBegin: () => void
  readonly onAll: () => void
}

/** Why no conversation is shown, and what to do about it. */
export const Nothing = (props: NothingProps) => {
  const All = () => <Button onClick={() => props.onAll()}>{t('list.showAll')}</Button>
  const Begin = () => (
    <Button tone="primary" onClick={() => props.onBegin()}>
      {t('people.begin')}
    </Button>
  )
  return (
    <div class="list-nothing">
      <Switch>
        <Match when={props.typed}>
          <EmptyState icon={SearchX} title={t('list.nothing.found')} action={<All />}>
            {t('list.nothing.foundBody', props.typed)}
          </EmptyState>
        </Match>
        <Match when={props.filter === 'unread'}>
          <EmptyState icon={CheckCheck} title={t('list.nothing.unread')} action={<All />}>
            {t('list.nothing.unreadBody')}
          </EmptyState>
        </Match>
        <Match when={props.filter === 'mentions'}>
          <EmptyState icon={AtSign} title={t('list.nothing.mentions')} action={<All />}>
            {t('list.nothing.mentionsBody')}
          </EmptyState>
        </Match>
        <Match when={props.filter === 'groups'}>
          <EmptyState icon={Users} title={t('list.nothing.groups')} action={<Begin />}>
            {t('list.nothing.groupsBody')}
          </EmptyState>
        </Match>
        <Match when={true}>
          <EmptyState icon={MessagesSquare} title={t('messages.none')} action={<Begin />}>
            {t('messages.noneBody')}
          </EmptyState>
        </Match>
      </Switch>
    </div>
  )
}
