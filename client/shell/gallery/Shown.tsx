import Inbox from 'lucide-solid/icons/inbox'
import { For } from 'solid-js'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PRESENCES, PresenceDot } from '../../ui/Presence.tsx'
import { Skeleton, SkeletonRows } from '../../ui/Skeleton.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { THEMES } from '../../ui/theme/themes.ts'
import { count, day, number, roughly, t, when } from '../../words/index.ts'
import { BANGLA, LONG, Specimens } from './Specimens.tsx'

const PEOPLE = ['Rahima Begum', 'রহিমা বেগম', 'Anna', 'Md. Karim', 'Ōno Yuki', 'ক্ষমা দাস', 'Zed Q.', 'Lea'] as const
const BADGES = ['soft', 'accent', 'danger', 'success', 'warning', 'info'] as const
const DAY = 86_400_000

/** What is looked at. */
export const Shown = () => {
  const now = Date.now()
  return (
    <>
      <Specimens title="Avatar, PresenceDot, Badge">
        <For each={PEOPLE}>
          {(name, at) => <Avatar name={name} seed={name} corner={<PresenceDot state={PRESENCES[at() % 4]!} />} />}
        </For>
        <Avatar name="Small" seed="1" size="small" />
        <Avatar name="Large One" seed="2" size="large" />
        <Avatar name="Huge One" seed="5" size="huge" corner={<PresenceDot state="online" />} />
        <Avatar name="With A Picture" seed="3" size="large" src="/icon.svg" />
        <For each={PRESENCES}>
          {(state) => (
            <span>
              <PresenceDot state={state} /> {t(`presence.${state}`)}
            </span>
          )}
        </For>
        <For each={BADGES}>{(tone) => <Badge tone={tone}>{count(120)}</Badge>}</For>
        <Badge tone="accent">{BANGLA}</Badge>
      </Specimens>
      <Specimens title="Bar, Spinner, Skeleton, EmptyState">
        <Spinner label={t('frame.loading')} />
        <Spinner size="large" />
        <div class="gallery-fields">
          <For each={[0, 0.4, 1]}>{(share) => <Bar share={share} />}</For>
          <SkeletonRows rows={3} label={t('frame.loading')} />
          <Skeleton shape="block" />
          <EmptyState icon={Inbox} title="Nothing here yet" action={<Button tone="primary">Begin</Button>}>
            What will stand here, and how it comes to be.
          </EmptyState>
          <EmptyState icon={Inbox} title={BANGLA}>
            {LONG}
          </EmptyState>
        </div>
      </Specimens>
      <Specimens title="Numbers and dates">
        <span>{number(1234567.5)}</span>
        <span>{roughly(12_500)}</span>
        <For each={[0, 1, 3, 40, 400]}>
          {(days) => (
            <span>
              {day(now - days * DAY, now)} · {when(now - days * DAY, now)}
            </span>
          )}
        </For>
      </Specimens>
      <Specimens title="Swatch">
        <For each={THEMES}>
          {(theme) => (
            <span class="gallery-theme">
              <Swatch theme={theme} /> {t(`theme.${theme}`)}
            </span>
          )}
        </For>
      </Specimens>
    </>
  )
}
