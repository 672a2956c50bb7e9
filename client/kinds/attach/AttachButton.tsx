import Paperclip from 'lucide-solid/icons/paperclip'
import { copyOf } from '../../ui/drawn.ts'
import { t } from '../../words/index.ts'

/** Asks the device for files. What is chosen twice is taken twice. */
export const AttachButton = (props: { readonly onFiles: (files: readonly File[]) => void }) => {
  let input!: HTMLInputElement
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t('files.attach')}
        title={t('files.attach')}
        onClick={() => input.click()}
      >
        {copyOf(Paperclip, 20)}
      </button>
      <input
        ref={input}
        type="file"
        multiple={true}
        hidden={true}
        aria-label={t('files.attach')}
        onChange={() => {
          props.onFiles([...(input.files ?? [])])
          input.value = ''
        }}
      />
    </>
  )
}
