import { useSearchParams } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import ScrollText from 'lucide-solid/icons/scroll-text'
import Search from 'lucide-solid/icons/search'
import { createEffect, For, on, onCleanup, Show } from 'solid-js'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { createPages } from '../pages.ts'
import { EntryLine } from './EntryLine.tsx'
import { useNames } from './names.ts'
import { NOUNS } from './said.ts'
import { type Found, queryOf } from './sought.ts'
import './audit.css'

/** Whoever types is not asked about with every letter. */
const PAUSE = 250

/** What was changed by hand. What is looked for stands in the address, so that it can be linked to. */
export const AuditPanel = () => {
  const { accounts } = useSession()
  const [found, setFound] = useSearchParams<{ [K in keyof Found]: string }>()
  const query = () => queryOf(found)
  const names = useNames()
  const pages = createPages((wish: ReturnType<typeof queryOf>, before) =>
    accounts.audit({ query: { ...wish, ...(before && { before }) } }),
  )
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = (pause: number) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void pages.look(query()), pause)
  }
  createEffect(
    on(
      () => JSON.stringify(query()),
      (_, before) => look(before === undefined ? 0 : PAUSE),
    ),
  )
  onCleanup(() => clearTimeout(waiting))

  const set = (change: Partial<Found>) => setFound(change, { replace: true, scroll: false })
  const items = () => pages.items()
  return (
    <section class="audit">
      <p class="soft">{t('audit.lead')}</p>
      <search class="audit-filters">
        <TextField
          label={t('audit.find')}
          placeholder={t('audit.findHint')}
          type="search"
          icon={Search}
          value={found.q ?? ''}
          maxLength={100}
          onValue={(q) => set({ q })}
        />
        <SelectField
          label={t('audit.what')}
          value={found.action ?? ''}
          options={[
            { value: '', label: t('audit.everything') },
            ...NOUNS.map((noun) => ({ value: `${noun}.`, label: t(`audit.groups.${noun}`) })),
          ]}
          onValue={(action) => set({ action })}
        />
        <TextField label={t('audit.from')} type="date" value={found.from ?? ''} onValue={(from) => set({ from })} />
        <TextField label={t('audit.to')} type="date" value={found.to ?? ''} onValue={(to) => set({ to })} />
      </search>
      <div class="audit-only">
        <ButtonLink
          icon={Download}
          href={`/api/v1/audit.csv?${new URLSearchParams(query() as Record<string, string>)}`}
          download="audit.csv"
          rel="external"
          target="_self"
        >
          {t('audit.file')}
        </ButtonLink>
        <Show when={found.subject}>
          {(subject) => (
            <>
              <span>{t('audit.only', items()?.find((one) => one.subject === subject())?.called || subject())}</span>
              <Button size="small" onClick={() => set({ subject: '' })}>
                {t('audit.clear')}
              </Button>
            </>
          )}
        </Show>
      </div>
      <Failure of={pages.failure()} />
      <Show when={items()} fallback={pages.busy() && <SkeletonRows rows={6} label={t('frame.loading')} />}>
        {(all) => (
          <Show
            when={all().length > 0}
            fallback={
              <EmptyState icon={ScrollText} title={t('audit.none')}>
                {t('audit.noneBody')}
              </EmptyState>
            }
          >
            <ul class="audit-list" aria-busy={pages.busy()}>
              <For each={all()}>
                {(entry) => (
                  <EntryLine entry={entry} names={names} about={true} onAbout={() => set({ subject: entry.subject })} />
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <Show when={pages.next() || (pages.failure() && !pages.busy())}>
        <Button
          class="audit-more"
          busy={pages.busy()}
          onClick={() => void (items() ? pages.more() : pages.look(query()))}
        >
          {pages.failure() ? t('action.retry') : t('audit.more')}
        </Button>
      </Show>
    </section>
  )
}
