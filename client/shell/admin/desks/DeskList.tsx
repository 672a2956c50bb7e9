import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, Show } from 'solid-js'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { KeptDesk } from '../../../../shared/protocol/kept-desks.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { language, number, t } from '../../../words/index.ts'
import { begunDesks, createShelf } from './kept.ts'
import { NewDeskDialog } from './NewDeskDialog.tsx'

interface DeskListProps {
  readonly account: string
  readonly list: { readonly desks: readonly KeptDesk[]; readonly adds: boolean }
  readonly onOpen: (desk: string) => void
}

/** All desks, those in use first. */
export const DeskList = (props: DeskListProps) => {
  const [adding, setAdding] = createSignal(false)
  const sorted = () =>
    [...props.list.desks].sort(
      (one, other) =>
        Number(one.retiredAt !== null) - Number(other.retiredAt !== null) ||
        inLanguage(one.name, language()).localeCompare(inLanguage(other.name, language()), language()),
    )
  const begun = () =>
    begunDesks(localStorage, props.account).filter(({ id }) => !props.list.desks.some((desk) => desk.id === id))
  return (
    <>
      <header class="desks-head">
        <div>
          <h2>{t('desks.title')}</h2>
          <p class="soft">{t('desks.lead')}</p>
        </div>
        <Show when={props.list.adds}>
          <Button tone="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('desks.new')}
          </Button>
        </Show>
      </header>
      <ul class="desks-list">
        <For each={begun()}>
          {({ id, name }) => (
            <li>
              <button type="button" class="desks-line" onClick={() => props.onOpen(id)}>
                <span class="desks-row-name">
                  <strong dir="auto">{inLanguage(name, language()) || id}</strong>
                  <Badge tone="accent">{t('desks.kept')}</Badge>
                </span>
                <span class="desks-row-facts soft">{t('desks.notYet')}</span>
              </button>
            </li>
          )}
        </For>
        <For each={sorted()}>{(desk) => <Row {...props} desk={desk} />}</For>
      </ul>
      <Show when={adding()}>
        <NewDeskDialog
          account={props.account}
          desks={props.list.desks}
          begun={begun().map(({ id }) => id)}
          onClose={() => setAdding(false)}
          onBegun={props.onOpen}
        />
      </Show>
    </>
  )
}

const Row = (props: DeskListProps & { readonly desk: KeptDesk }) => {
  const name = () => inLanguage(props.desk.name, language())
  const isKept = () => createShelf(localStorage, props.account, props.desk.id).read() !== null
  const face = () => (
    <>
      <span class="desks-row-name">
        <strong dir="auto">{name()}</strong>
        <Show when={props.desk.retiredAt !== null}>
          <Badge tone="warning">{t('desks.retired')}</Badge>
        </Show>
        <Show when={props.desk.yours && isKept()}>
          <Badge tone="accent">{t('desks.kept')}</Badge>
        </Show>
      </span>
      <span class="desks-row-facts soft">
        <code>{props.desk.prefix}</code> · {t(`desks.opens.${props.desk.opens}`)} ·{' '}
        {t('desks.version', number(props.desk.version))} · {t('desks.open', props.desk.open)}
      </span>
    </>
  )
  return (
    <li>
      <Show
        when={props.desk.yours}
        fallback={
          <div class="desks-line" data-barred="">
            {face()}
            <span class="soft">{t('desks.notYours')}</span>
          </div>
        }
      >
        <button type="button" class="desks-line" onClick={() => props.onOpen(props.desk.id)}>
          {face()}
        </button>
      </Show>
    </li>
  )
}
