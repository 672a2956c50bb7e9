import Search from 'lucide-solid/icons/search'
import { createEffect, createResource, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { ENDING_WORDS, STAGE_WORDS } from '../../../shared/kinds/ticket/index.ts'
import type { Status } from '../../../shared/protocol/status.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useTitle } from '../../ui/title.ts'
import { language, moment, t, why } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { MeToo } from '../near/index.tsx'
import './status.css'

interface StatusPageProps {
  readonly api: Pick<Live['api'], 'status' | 'command'>
  readonly number: string | null
  readonly onNumber: (number: string) => void
}

type Answer = { readonly status: Status } | { readonly refusal: Refusal }

/** Where a matter stands, for whoever has its number: nobody has to sign in for that. */
export const StatusPage = (props: StatusPageProps) => {
  useTitle(() => t('status.title'))
  const [typed, setTyped] = createSignal(props.number ?? '')
  createEffect(
    on(
      () => props.number,
      (number) => setTyped(number ?? ''),
      { defer: true },
    ),
  )
  const [answer, { refetch }] = createResource(
    () => props.number,
    (number): Promise<Answer> =>
      props.api.status({ params: { number } }).then(
        (status) => ({ status }),
        (error: unknown) => {
          if (error instanceof Refusal) return { refusal: error }
          throw error
        },
      ),
  )
  const refusal = () => {
    const there = answer.state === 'ready' ? answer() : null
    return there && 'refusal' in there ? there.refusal : null
  }
  const status = () => {
    const there = answer.state === 'ready' || answer.state === 'refreshing' ? answer.latest : null
    return there && 'status' in there ? there.status : null
  }
  const look = (event: Event) => {
    event.preventDefault()
    const number = typed().trim()
    if (!number) return
    if (number === props.number) void refetch()
    else props.onNumber(number)
  }
  return (
    <div class="page status-page">
      <h1 class="page-title">{t('status.title')}</h1>
      <form class="status-form" onSubmit={look}>
        <TextField
          label={t('status.number')}
          hint={t('status.hint')}
          error={refusal() && !refusal()!.retry ? why(refusal()!) : null}
          icon={Search}
          value={typed()}
          onValue={setTyped}
          maxLength={40}
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterkeyhint="search"
        />
        <Button type="submit" tone="primary">
          {t('status.look')}
        </Button>
      </form>
      <Switch>
        <Match when={answer.loading && !status()}>
          <SkeletonRows rows={3} label={t('frame.loading')} />
        </Match>
        <Match when={answer.state === 'errored' || refusal()?.retry}>
          <Banner tone="warning">{refusal() ? why(refusal()!) : t('status.away')}</Banner>
        </Match>
        <Match when={status()}>
          {(there) => <Standing status={there()} api={props.api} onChange={() => void refetch()} />}
        </Match>
      </Switch>
    </div>
  )
}

interface StandingProps {
  readonly status: Status
  readonly api: Pick<Live['api'], 'command'>
  /** whoever looks said that they have the same, or took it back */
  readonly onChange: () => void
}

const Standing = (props: StandingProps) => {
  const stage = () => {
    const { called, stage: name, ending } = props.status
    const words = called ? inLanguage(called, language()) : STAGE_WORDS[name][language()]
    return ending ? `${words} (${ENDING_WORDS[ending][language()]})` : words
  }
  const place = () => {
    const { place: there } = props.status
    return there && ((language() === 'bn' && there.nameBn) || there.name)
  }
  const about = () => {
    const { desk, category } = props.status
    return [desk, ...(category ? [category] : [])].map((label) => inLanguage(label, language())).join(' · ')
  }
  return (
    <section class="status-card" aria-label={props.status.number}>
      <p class="status-stage" data-stage={props.status.stage}>
        {stage()}
      </p>
      <p class="status-number" dir="ltr">
        {props.status.number}
      </p>
      <p class="soft">{about()}</p>
      <Show when={place()}>{(words) => <p class="soft">{words()}</p>}</Show>
      <Show when={props.status.others > 0}>
        <p class="soft">{t('near.others', props.status.others)}</p>
      </Show>
      <Show when={props.status.joins}>
        {(joins) => (
          <div class="status-joins">
            <Show when={joins().joined}>
              <p>{t('near.mine')}</p>
            </Show>
            <MeToo api={props.api} report={joins().conversation} joined={joins().joined} onChange={props.onChange} />
          </div>
        )}
      </Show>
      <ol class="status-moves" aria-label={t('status.moves')}>
        <For each={[{ at: props.status.openedAt, to: 'new' as const }, ...props.status.moves]}>
          {({ at, to }) => (
            <li>
              <span>{STAGE_WORDS[to][language()]}</span>
              <time datetime={new Date(at).toISOString()}>{moment(at)}</time>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
