import { createEffect, createSignal, For, on, onCleanup } from 'solid-js'
import { DeskPreview } from '../../../kinds/desk/index.tsx'
import { LANGUAGE_NAMES, LANGUAGES, language, t } from '../../../words/index.ts'
import { useEditing } from './context.ts'
import { previewOf } from './preview.ts'
import './preview.css'

/** It is drawn anew when somebody pauses, and not with every letter. */
const PAUSE = 300

/** The form that comes of a desk as it is written now, in either language. */
export const Preview = () => {
  const { draft } = useEditing()
  const [form, setForm] = createSignal(previewOf(draft()))
  const [spoken, setSpoken] = createSignal(language())
  let waiting: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      draft,
      (desk) => {
        clearTimeout(waiting)
        waiting = setTimeout(() => setForm(previewOf(desk)), PAUSE)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(waiting))
  return (
    <aside class="desks-preview" aria-labelledby="desks-preview">
      <header>
        <h3 id="desks-preview">{t('desks.preview')}</h3>
        <fieldset class="desks-tongues">
          <legend class="unseen">{t('desks.previewIn')}</legend>
          <For each={LANGUAGES}>
            {(one) => (
              <button type="button" lang={one} aria-pressed={spoken() === one} onClick={() => setSpoken(one)}>
                {LANGUAGE_NAMES[one]}
              </button>
            )}
          </For>
        </fieldset>
      </header>
      <p class="soft">{t('desks.previewLead')}</p>
      <DeskPreview form={form()} language={spoken()} />
    </aside>
  )
}
