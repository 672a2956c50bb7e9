import { Show } from 'solid-js'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import type { Language } from '../../words/index.ts'
import { DeskFormView } from './DeskFormView.tsx'
import type { Shelf } from './draft.ts'
import { TongueProvider } from './tongue.ts'
import './desk.css'

/** What is tried stays while the desk is written, and is nowhere afterwards. */
const passing = (): Shelf => {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

/** The form of a desk as whoever turns to it will have it, to be tried: nothing of it is sent. */
export const DeskPreview = (props: { readonly form: DeskForm; readonly language: Language }) => {
  const shelf = passing()
  return (
    <TongueProvider value={() => props.language}>
      <div class="desk-preview" lang={props.language}>
        <h3 class="desk-preview-name" dir="auto">
          {inLanguage(props.form.name, props.language)}
        </h3>
        <Show when={props.form.about}>{(about) => <p class="soft">{inLanguage(about(), props.language)}</p>}</Show>
        <Show when={props.form} keyed={true}>
          {(form) => <DeskFormView form={form} begun={{ origin: null, text: '' }} tried={shelf} />}
        </Show>
      </div>
    </TongueProvider>
  )
}
