import Link from 'lucide-solid/icons/link'
import ListChecks from 'lucide-solid/icons/list-checks'
import TrendingUp from 'lucide-solid/icons/trending-up'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { Refusal } from '../../../../../shared/kernel/refusal.ts'
import type { Pattern } from '../../../../../shared/protocol/patterns.ts'
import { Button } from '../../../../ui/Button.tsx'
import { toast } from '../../../../ui/Toast.tsx'
import { clock, day, language, number, t, when, why } from '../../../../words/index.ts'
import { minute } from '../../../list/minute.ts'
import { useLive } from '../../../live.tsx'
import { pickAll } from '../bulk/picked.ts'
import { stageName } from '../named.ts'
import { NoneDialog } from './NoneDialog.tsx'
import { PatternHead } from './PatternHead.tsx'
import type { PatternsProps } from './Patterns.tsx'
import { linksIn, usualIn, whatOf } from './pattern.ts'
import type { Told } from './watching.ts'

interface PatternCardProps extends PatternsProps {
  readonly pattern: Pattern
  readonly told: Told
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onAnswer: () => void
}

/** So many of its tickets are shown before somebody asks for all of them. */
const FEW = 6

/** Many tickets at once, what shows it, and what can be done about it. */
export const PatternCard = (props: PatternCardProps) => {
  const live = useLive()
  const id = createUniqueId()
  const usual = () => {
    const { unit, usual: many, never } = usualIn(props.pattern)
    if (never) return t(unit === 'hour' ? 'pattern.neverHour' : 'pattern.neverDay')
    return unit === 'hour' ? t('pattern.hour', number(many)) : t('pattern.day', number(many))
  }
  const known = () => {
    const by = props.pattern.answer?.by
    if (!by) return []
    return [by === live.account ? t('pattern.knownToYou') : t('pattern.known', live.name(by))]
  }
  const time = (at: number) => {
    const now = minute()
    return when(at, now) === clock(at) ? clock(at) : `${day(at, now)} ${clock(at)}`
  }
  const facts = () => {
    const { began, endedAt } = props.pattern
    const span = endedAt === null ? t('pattern.since', time(began)) : t('pattern.over', time(endedAt))
    return [span, usual(), ...known()]
  }
  return (
    <article class="pattern" data-calm={props.pattern.endedAt !== null || props.pattern.answer ? '' : undefined}>
      <PatternHead
        icon={TrendingUp}
        title={t(
          'pattern.head',
          props.pattern.count,
          whatOf(props.pattern, language(), (tag) => t('pattern.thing', tag)),
        )}
        facts={facts()}
        open={props.open}
        controls={id}
        onOpen={props.onOpen}
      />
      <div id={id} class="pattern-body" hidden={!props.open}>
        <Show when={props.open}>
          <Deeds {...props} />
          <Evidence {...props} />
        </Show>
      </div>
    </article>
  )
}

const Evidence = (props: PatternCardProps) => {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.pattern.tickets : props.pattern.tickets.slice(0, FEW))
  return (
    <>
      <ul class="queue-found pattern-tickets">
        <For each={shown()}>
          {(ticket) => (
            <li>
              <a href={props.pathTo(ticket.conversation)}>
                <span dir="auto">{ticket.title}</span>
                <span class="soft">
                  {[ticket.number, stageName(null, ticket.stage, language()), clock(ticket.openedAt)].join(' · ')}
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
      <Show when={!all() && props.pattern.tickets.length > FEW}>
        <Button size="small" onClick={() => setAll(true)}>
          {t('pattern.all', props.pattern.tickets.length)}
        </Button>
      </Show>
    </>
  )
}

const Deeds = (props: PatternCardProps) => {
  const live = useLive()
  const [asking, setAsking] = createSignal(false)
  const seen = () => props.pattern.answer?.sort === 'seen'
  const answer = async (body: Parameters<typeof live.api.answerPattern>[0]['body']) => {
    try {
      await live.api.answerPattern({ params: { id: props.pattern.id }, body })
      props.onAnswer()
      return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      toast(why(error), { tone: 'warning' })
      return false
    }
  }
  const dismiss = async (reason: string) => {
    setAsking(false)
    if (!(await answer({ answer: 'none', reason }))) return
    toast(t('pattern.putAway'), { action: { label: t('pattern.back'), run: () => void answer({ answer: 'open' }) } })
  }
  return (
    <div class="pattern-deeds">
      <Button
        size="small"
        icon={ListChecks}
        onClick={() => pickAll(props.pattern.tickets.map(({ conversation }) => conversation))}
      >
        {t('pattern.pick')}
      </Button>
      <Show when={linksIn(props.pattern)}>
        {(links) => (
          <Button
            size="small"
            icon={Link}
            title={t('pattern.linkHint')}
            onClick={() => props.onDeed({ type: 'link', to: links().to }, links().others)}
          >
            {t('pattern.link')}
          </Button>
        )}
      </Show>
      <Button size="small" onClick={() => void answer({ answer: seen() ? 'open' : 'seen' })}>
        {t(seen() ? 'pattern.unseen' : 'pattern.seen')}
      </Button>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('pattern.none')}
      </Button>
      <Show when={asking()}>
        <NoneDialog told={props.told} onReason={(reason) => void dismiss(reason)} onClose={() => setAsking(false)} />
      </Show>
    </div>
  )
}
