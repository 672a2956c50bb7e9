import Camera from 'lucide-solid/icons/camera'
import { Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { number, t } from '../../words/index.ts'
import { TrayView } from '../attach/TrayView.tsx'
import type { Tray } from '../attach/tray.ts'

interface FilesFieldProps {
  readonly tray: Tray
  readonly most: number
  readonly error: string | null
  /** none are taken */
  readonly tried?: boolean
}

/** Photographs and other files that go with a form; on a phone the camera is offered with them. */
export const FilesField = (props: FilesFieldProps) => {
  let input!: HTMLInputElement
  const room = () => props.most - props.tray.items.length
  return (
    <section class="desk-files" aria-label={t('desk.files')} data-field="files">
      <p class="desk-files-head">
        {t('desk.files')} <span class="field-optional">{t('form.optional')}</span>
      </p>
      <TrayView tray={props.tray} />
      <p class="desk-files-add">
        <Button icon={Camera} disabled={props.tried || room() <= 0} onClick={() => input.click()}>
          {t('desk.addFiles')}
        </Button>
        <span class={props.error ? 'field-error' : 'soft'}>
          <Show when={props.error} fallback={t('desk.filesHint', number(props.most))}>
            {props.error}
          </Show>
        </span>
      </p>
      <input
        ref={input}
        type="file"
        multiple={true}
        hidden={true}
        aria-label={t('desk.addFiles')}
        onChange={() => {
          props.tray.add([...(input.files ?? [])].slice(0, Math.max(0, room())))
          input.value = ''
        }}
      />
    </section>
  )
}
