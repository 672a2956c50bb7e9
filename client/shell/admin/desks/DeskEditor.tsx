import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { createSignal, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { WholeDesk } from '../../../../shared/protocol/kept-desks.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { language, number, t } from '../../../words/index.ts'
import { EditingProvider } from './context.ts'
import { Deeds } from './Deeds.tsx'
import { createEditing } from './editing.ts'
import type { DraftShelf } from './kept.ts'
import { Late } from './Late.tsx'
import { useLeaving } from './leaving.ts'
import type { OneDeskProps } from './OneDesk.tsx'
import { Preview } from './Preview.tsx'
import { Problems } from './Problems.tsx'
import { SECTION_NAMES, SECTIONS, type SectionName } from './sections/index.ts'
import './editor.css'

interface DeskEditorProps extends OneDeskProps {
  readonly whole: WholeDesk
  readonly shelf: DraftShelf
}

/** A desk while it is written: section by section, with the form that comes of it beside them. */
export const DeskEditor = (props: DeskEditorProps) => {
  const [whole, setWhole] = createSignal(props.whole)
  const [section, setSection] = createSignal<SectionName>('names')
  const [shows, setShows] = createSignal(false)
  const editing = createEditing({
    id: props.desk,
    published: { version: whole().version || null, config: whole().config },
    prefixes: () => props.list.desks.filter(({ id }) => id !== props.desk).map(({ prefix }) => prefix),
    shelf: props.shelf,
  })
  useLeaving(() => editing.dirty())
  const name = () => inLanguage(editing.draft().name, language()) || props.desk
  const change = (now: WholeDesk, settles: boolean) => {
    setWhole(now)
    const published = { version: now.version, config: now.config }
    if (settles) editing.settle(published)
    else editing.heard(published)
    props.onChanged()
  }

  return (
    <EditingProvider value={editing}>
      <section class="desks-one" aria-label={name()} data-preview={shows() ? '' : undefined}>
        <Button class="desks-back" tone="quiet" size="small" icon={ArrowLeft} onClick={props.onBack}>
          {t('desks.back')}
        </Button>
        <header class="desks-head">
          <div>
            <h2 dir="auto">{name()}</h2>
            <p class="desks-facts soft">
              <code>{props.desk}</code>
              <span>{whole().version > 0 ? t('desks.version', number(whole().version)) : t('desks.notYet')}</span>
              <Show when={whole().retiredAt !== null}>
                <Badge tone="warning">{t('desks.retired')}</Badge>
              </Show>
              <Show when={editing.dirty() && whole().version > 0}>
                <Badge tone="accent">{t('desks.changes', editing.changes().length)}</Badge>
              </Show>
            </p>
          </div>
          <Deeds
            desk={props.desk}
            whole={whole()}
            shows={shows()}
            onShow={() => setShows(!shows())}
            onSection={setSection}
            onChanged={change}
            onBack={props.onBack}
          />
        </header>
        <Late whole={whole()} />
        <Problems onSection={setSection} />
        <div class="desks-both">
          <div class="desks-write">
            <nav class="desks-nav" aria-label={t('desks.sections')}>
              <For each={SECTION_NAMES}>
                {(name) => (
                  <button
                    type="button"
                    aria-current={section() === name ? 'true' : undefined}
                    onClick={() => setSection(name)}
                  >
                    {t(`desks.section.${name}`)}
                    <Show when={editing.wrongIn(SECTIONS[name].parts)}>
                      {(wrong) => <Badge tone="danger">{t('desks.wrongs', wrong())}</Badge>}
                    </Show>
                  </button>
                )}
              </For>
            </nav>
            <section class="desks-section sheet" aria-labelledby="desks-section">
              <h3 id="desks-section">{t(`desks.section.${section()}`)}</h3>
              <Dynamic component={SECTIONS[section()].panel} />
            </section>
          </div>
          <Show when={shows()}>
            <Preview />
          </Show>
        </div>
      </section>
    </EditingProvider>
  )
}
