import { useSearchParams } from '@solidjs/router'
import Bot from 'lucide-solid/icons/bot'
import { createResource, Show } from 'solid-js'
import { DAY } from '../../../../shared/kernel/time.ts'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { language, t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { Bars } from './Bars.tsx'
import { Cards } from './Cards.tsx'
import { DeskTable } from './DeskTable.tsx'
import { ProposedTable } from './ProposedTable.tsx'
import { byMost } from './told.ts'
import './assistant.css'

const PERIODS = [7, 30, 90] as const

/** How the assistant does. Of which time stands in the address, so that it can be linked to. */
export const AssistantPanel = () => {
  const { accounts } = useSession()
  const [found, setFound] = useSearchParams<{ days: string }>()
  const days = () => PERIODS.find((one) => String(one) === found.days) ?? 30
  const [figures] = createResource(days, async (days) => {
    const query = { from: String(Date.now() - days * DAY) }
    const [told, proposed, { desks }] = await Promise.all([
      accounts.botFigures({ query }),
      accounts.suggestions({ query }),
      accounts.keptDesks(),
    ])
    return { told, proposed, names: new Map(desks.map(({ id, name }) => [id, inLanguage(name, language()) || id])) }
  })
  const shown = () => (figures.error ? undefined : figures.latest)
  const reason = (name: string) => t(`assistant.reasons.${name}` as 'assistant.reasons.asked') ?? name
  return (
    <section class="assistant" aria-busy={figures.loading}>
      <div class="assistant-head">
        <p class="soft">{t('assistant.figuresLead')}</p>
        <SelectField
          label={t('assistant.period')}
          value={String(days())}
          options={PERIODS.map((one) => ({ value: String(one), label: t('assistant.days', one) }))}
          onValue={(days) => setFound({ days }, { replace: true, scroll: false })}
        />
      </div>
      <Failure of={figures.error} />
      <Show when={shown()} fallback={figures.loading && <SkeletonRows rows={5} label={t('frame.loading')} />}>
        {(all) => (
          <>
            <Show when={all().told.answerer.from === 'search'}>
              <Banner title={t('assistant.searches')}>{t('assistant.configure')}</Banner>
            </Show>
            <Show
              when={all().told.whole.asked > 0}
              fallback={
                <EmptyState icon={Bot} title={t('assistant.none')}>
                  {t('assistant.noneBody')}
                </EmptyState>
              }
            >
              <Cards of={all().told} />
              <DeskTable of={all().told.desks} names={all().names} />
              <div class="assistant-both">
                <Bars
                  title={t('assistant.reasonsTitle')}
                  rows={byMost(all().told.whole.reasons).map(([name, times]) => [reason(name), times] as const)}
                />
                <Bars
                  title={t('assistant.byTitle')}
                  rows={byMost(all().told.whole.by).map(
                    ([name, times]) => [name === 'search' ? t('assistant.search') : name, times] as const,
                  )}
                />
              </div>
            </Show>
            <Show when={all().proposed.length > 0}>
              <ProposedTable of={all().proposed} names={all().names} />
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}
