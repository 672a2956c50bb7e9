import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import type { View } from '../../../../../shared/protocol/views.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { confirmed } from '../../../../ui/Confirm.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { t } from '../../../../words/index.ts'
import type { Asked } from '../asked.ts'
import { sharings } from './KeepDialog.tsx'
import type { Kept } from './kept.ts'

interface ManageDialogProps {
  readonly kept: Kept
  readonly asked: Asked
  readonly onClose: () => void
}

/** The lists one keeps: what they are called, who has them, in which order, and with which one begins. */
export const ManageDialog = (props: ManageDialogProps) => {
  const own = () => props.kept.views().filter(({ yours }) => yours)
  const others = () => props.kept.views().filter(({ yours }) => !yours)
  const move = (at: number, way: 1 | -1) => {
    const ids = own().map(({ id }) => id)
    ids.splice(at + way, 0, ...ids.splice(at, 1))
    void props.kept.order(ids)
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={t('view.manage')} size="medium">
      <Show when={props.kept.views().length > 0} fallback={<p class="soft">{t('view.none')}</p>}>
        <ul class="view-list">
          <For each={own().map(({ id }) => id)}>
            {(id, at) => (
              <Show when={own().find((one) => one.id === id)}>
                {(view) => (
                  <li>
                    <One {...props} view={view()} />
                    <div class="view-deeds">
                      <Begin kept={props.kept} view={view()} />
                      <Show when={props.asked.view === id}>
                        <Button size="small" onClick={() => void props.kept.update(view(), props.asked)}>
                          {t('view.update')}
                        </Button>
                      </Show>
                      <span class="view-moves">
                        <IconButton
                          size="small"
                          icon={ArrowUp}
                          label={t('view.up', view().name)}
                          disabled={at() === 0}
                          onClick={() => move(at(), -1)}
                        />
                        <IconButton
                          size="small"
                          icon={ArrowDown}
                          label={t('view.down', view().name)}
                          disabled={at() === own().length - 1}
                          onClick={() => move(at(), 1)}
                        />
                        <IconButton
                          size="small"
                          icon={Trash}
                          label={t('view.drop', view().name)}
                          onClick={() => void drop(props.kept, view())}
                        />
                      </span>
                    </div>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
        <Show when={others().length > 0}>
          <h3 class="view-others">{t('view.byOthers')}</h3>
          <ul class="view-list">
            <For each={others()}>
              {(view) => (
                <li>
                  <b dir="auto">{view.name}</b>
                  <Begin kept={props.kept} view={view} />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </Dialog>
  )
}

const drop = async (kept: Kept, view: View) => {
  const title = t('view.dropSure', view.name)
  if (await confirmed({ title, body: t('view.dropBody'), action: t('view.dropAction'), danger: true }))
    await kept.drop(view)
}

const One = (props: { readonly kept: Kept; readonly view: View }) => {
  const [name, setName] = createSignal(props.view.name)
  return (
    <div class="view-fields">
      <TextField
        label={t('view.name')}
        value={name()}
        maxLength={60}
        dir="auto"
        onValue={setName}
        onChange={() => {
          const wanted = name().trim()
          if (wanted && wanted !== props.view.name) void props.kept.rename(props.view, wanted)
        }}
      />
      <SelectField
        label={t('view.who')}
        value={props.view.desk ?? ''}
        options={sharings()}
        onValue={(desk) => void props.kept.share(props.view, desk || null)}
      />
    </div>
  )
}

const Begin = (props: { readonly kept: Kept; readonly view: View }) => (
  <Checkbox
    label={t('view.begin')}
    checked={props.view.first}
    onChange={(on) => void props.kept.beginWith(on ? props.view.id : null)}
  />
)
