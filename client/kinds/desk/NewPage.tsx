import { useLocation, useNavigate } from '@solidjs/router'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import Inbox from 'lucide-solid/icons/inbox'
import { createResource, type JSX, Match, Show, Switch } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { language, t } from '../../words/index.ts'
import { type Live, useLiveIfSigned } from '../live.tsx'
import { DeskCards } from './DeskCards.tsx'
import { DeskFormView } from './DeskFormView.tsx'
import type { Begun } from './filling.ts'
import './desk.css'

export type DeskApi = Pick<Live['api'], 'desks' | 'desk'>

interface NewPageProps {
  readonly api: DeskApi
  readonly desk: string | null
  /** for whoever is not signed in: the ways to go on, at this desk or at any */
  readonly ways: (desk: DeskForm | null) => JSX.Element
}

/** Where one turns to a desk: first to which, then with what. */
export const NewPage = (props: NewPageProps) => (
  <div class="page desk-page">
    <Show when={props.desk} keyed={true} fallback={<Choosing {...props} />}>
      {(desk) => <AtDesk {...props} desk={desk} />}
    </Show>
  </div>
)

/** What is about to be opened may be about something said elsewhere. */
const useBegun = (): Begun => {
  const state = useLocation<Partial<Begun>>().state
  return { origin: state?.origin ?? null, text: state?.text ?? '' }
}

const Choosing = (props: NewPageProps) => {
  const navigate = useNavigate()
  const begun = useBegun()
  const live = useLiveIfSigned()
  useTitle(() => t('desk.new'))
  const [desks, { refetch }] = createResource(
    () => live?.account ?? 'guest',
    () => props.api.desks({}),
  )
  const shown = () => (desks.state === 'errored' ? undefined : desks.latest)
  return (
    <>
      <h1 class="page-title">{t('desk.new')}</h1>
      <Switch fallback={<SkeletonRows rows={4} label={t('frame.loading')} />}>
        <Match when={desks.state === 'errored'}>
          <Away again={() => void refetch()} />
        </Match>
        <Match when={shown()?.length === 0}>
          <EmptyState icon={Inbox} title={t('desk.none')} action={!live && props.ways(null)}>
            {t('desk.noneBody')}
          </EmptyState>
        </Match>
        <Match when={shown()}>
          {(there) => (
            <>
              <DeskCards
                desks={there()}
                pathTo={(desk) => `/new/${desk}`}
                onPick={(desk, event) => {
                  if (!begun.origin || event.ctrlKey || event.metaKey) return
                  event.preventDefault()
                  navigate(`/new/${desk}`, { state: begun })
                }}
              />
              <Show when={!live}>
                <div class="desk-ways">{props.ways(null)}</div>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </>
  )
}

const AtDesk = (props: NewPageProps & { readonly desk: string }) => {
  const live = useLiveIfSigned()
  const begun = useBegun()
  const [form, { refetch }] = createResource(() =>
    props.api.desk({ params: { desk: props.desk } }).catch((error: unknown) => {
      if (error instanceof Refusal && ['desk.unknown', 'input.invalid'].includes(error.code)) return null
      throw error
    }),
  )
  const shown = () => (form.state === 'errored' ? undefined : form.latest)
  useTitle(() => {
    const there = shown()
    return there ? inLanguage(there.name, language()) : t('desk.new')
  })
  return (
    <>
      <a class="desk-back" href="/new">
        <ArrowLeft size={18} aria-hidden={true} /> {t('desk.others')}
      </a>
      <Switch fallback={<SkeletonRows rows={6} label={t('frame.loading')} />}>
        <Match when={form.state === 'errored'}>
          <Away again={() => void refetch()} />
        </Match>
        <Match when={shown() === null}>
          <EmptyState icon={Inbox} title={t('desk.unknown')} action={!live && props.ways(null)}>
            {t('desk.unknownBody')}
          </EmptyState>
        </Match>
        <Match when={shown()} keyed={true}>
          {(there) => (
            <>
              <h1 class="page-title">{inLanguage(there.name, language())}</h1>
              <Show when={there.about}>
                {(about) => <p class="desk-about soft">{inLanguage(about(), language())}</p>}
              </Show>
              <Show when={live} fallback={<div class="desk-ways">{props.ways(there)}</div>}>
                <DeskFormView form={there} begun={begun} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </>
  )
}

const Away = (props: { readonly again: () => void }) => (
  <div class="desk-away">
    <Banner tone="warning">{t('desk.away')}</Banner>
    <Button onClick={() => props.again()}>{t('desk.again')}</Button>
  </div>
)
