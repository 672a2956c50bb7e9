import ImagePlus from 'lucide-solid/icons/image-plus'
import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../words/index.ts'
import { TrayView } from '../attach/TrayView.tsx'
import { altOf, Picture } from '../media/Picture.tsx'
import type { Pictures } from './pictures.ts'
import './pictures.css'

/** Puts pictures and films into a post, and takes them out. */
export const PicturesField = (props: { readonly pictures: Pictures }) => {
  let input!: HTMLInputElement
  return (
    <div class="pictures-field">
      <Show when={props.pictures.kept().length > 0}>
        <ul class="pictures-kept" aria-label={t('post.picturesKept')}>
          <For each={props.pictures.kept()}>
            {(file) => (
              <li class="pictures-one">
                <Show when={file.thumbhash} fallback={<span class="pictures-film">{file.name}</span>}>
                  <Picture file={file} sizes="6rem" />
                </Show>
                <IconButton
                  icon={X}
                  size="small"
                  label={t('files.remove', altOf(file))}
                  onClick={() => props.pictures.takeOut(file.id)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <TrayView tray={props.pictures.tray} />
      <p class="pictures-add">
        <Button icon={ImagePlus} onClick={() => input.click()}>
          {t('post.addPictures')}
        </Button>
        <span class="soft">{t('post.addHint')}</span>
      </p>
      <input
        ref={input}
        type="file"
        accept="image/*,video/*"
        multiple={true}
        hidden={true}
        aria-label={t('post.addPictures')}
        onChange={() => {
          props.pictures.add([...(input.files ?? [])])
          input.value = ''
        }}
      />
    </div>
  )
}
