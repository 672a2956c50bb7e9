import { createSignal, Show } from 'solid-js'
import type { FileId } from '../../../shared/kernel/ids.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import type { OwnProfile } from '../../../shared/protocol/profiles.ts'
import { createUpload } from '../../net/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { useSession } from '../session.ts'

const CropDialog = later(async () => (await import('./CropDialog.tsx')).CropDialog)

interface PictureFieldProps {
  readonly profile: OwnProfile['profile']
  readonly onChanged: (own: OwnProfile) => void
}

/** Sends a square and waits until it was looked at. */
const uploaded = (square: Blob) =>
  new Promise<FileId>((resolve, reject) =>
    createUpload(square, {
      name: 'picture.jpg',
      onChange(state) {
        if (state.is === 'ready') resolve(state.file.id)
        if (state.is === 'refused') reject(state.refusal)
      },
    }),
  )

/** The own picture: chosen, cut, sent; or taken away. It is in force at once. */
export const PictureField = (props: PictureFieldProps) => {
  const session = useSession()
  let input!: HTMLInputElement
  const [picture, setPicture] = createSignal<ImageBitmap | null>(null)
  const [busy, setBusy] = createSignal(false)

  const choose = async () => {
    const file = input.files?.[0]
    input.value = ''
    if (!file) return
    const read = await createImageBitmap(file).catch(() => null)
    if (read) setPicture(read)
    else toast(t('person.picture.noPicture'), { tone: 'warning' })
  }
  const wear = async (find: () => Promise<FileId | null>) => {
    setPicture(null)
    setBusy(true)
    try {
      props.onChanged(await session.accounts.changeAvatar({ body: { file: await find() } }))
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="edit-picture">
      <Avatar
        name={props.profile.name}
        seed={props.profile.id}
        size="huge"
        src={props.profile.avatar ? contentOf(props.profile.avatar, { size: 'small' }) : null}
      />
      <input ref={input} type="file" hidden={true} accept="image/*" onChange={() => void choose()} />
      <div class="edit-picture-ways">
        <Button busy={busy()} onClick={() => input.click()}>
          {t('person.picture.change')}
        </Button>
        <Show when={props.profile.avatar}>
          <Button tone="quiet" onClick={() => void wear(async () => null)}>
            {t('person.picture.remove')}
          </Button>
        </Show>
      </div>
      <Show when={picture()}>
        {(chosen) => (
          <CropDialog
            picture={chosen()}
            onClose={() => setPicture(null)}
            onCut={(square) => void wear(() => uploaded(square))}
          />
        )}
      </Show>
    </div>
  )
}
