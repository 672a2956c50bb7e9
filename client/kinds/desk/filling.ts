import { createEffect, createSignal, untrack } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Value } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { type Tray, trayOf } from '../attach/tray.ts'
import { freshId } from '../fresh.ts'
import type { Live } from '../live.tsx'
import { dropDraft, formKey, keepDraft, readDraft, type Shelf } from './draft.ts'
import { EMPTY, type Faults, type Filled, faultsOf, isStopped, type KeptFile, type Origin, wishOf } from './filled.ts'
import { type Sent, sendForm } from './sending.ts'

const inTray = (tray: Tray): KeptFile[] =>
  tray.items.flatMap(({ state, name, type, size }) =>
    state.is === 'ready' ? [{ id: state.file.id, name, type, size }] : [],
  )

/** What a page begins with that is about something said elsewhere. */
export interface Begun {
  readonly origin: Origin | null
  readonly text: string
}

/** A form while it is filled in: kept on this device with every stroke, and its files with it. */
export const createFilling = (live: Live, form: DeskForm, begun: Begun, shelf: Shelf) => {
  const tray = trayOf(live.account, `form of ${form.id}` as ConversationId)
  const key = formKey(form.id, live.account)
  const kept = readDraft(shelf, key)
  const [filled, setFilled] = createSignal<Filled>(kept.text || !begun.text ? kept : { ...kept, text: begun.text })
  const [pressed, setPressed] = createSignal(false)
  const [refused, setRefused] = createSignal<Faults>({})
  const [busy, setBusy] = createSignal(false)

  if (tray.items.length === 0) for (const file of kept.files) tray.adopt(file.id, file.name, file.size, file.type)
  const write = (some: Partial<Filled>) => {
    setFilled({ ...untrack(filled), ...some })
    keepDraft(shelf, key, untrack(filled))
  }
  createEffect(() => write({ files: inTray(tray) }))

  const mend = (field: string) => setRefused(({ [field]: _, ...others }) => others)
  const faults = (): Faults => (pressed() ? { ...faultsOf(form, filled()), ...refused() } : refused())
  const send = async (conversation: ConversationId): Promise<Sent | null> => {
    setPressed(true)
    setRefused({})
    if (busy() || Object.keys(faults()).length > 0 || isStopped(form, filled()) || tray.coming() > 0) return null
    setBusy(true)
    const files = inTray(tray).map(({ id }) => id)
    const sent = await sendForm(live, conversation, wishOf(form, filled(), files, begun.origin))
    setBusy(false)
    if (sent.is === 'refused') setRefused(sent.faults)
    else clear()
    return sent
  }
  const clear = () => {
    tray.take()
    setFilled(EMPTY)
    dropDraft(shelf, key)
  }
  return {
    tray,
    filled,
    faults,
    busy,
    write(some: Partial<Filled>) {
      for (const field of Object.keys(some)) mend(field)
      write(some)
    },
    answer(field: string, value: Value | undefined) {
      mend(field)
      const { [field]: _, ...others } = filled().values
      write({ values: value === undefined ? others : { ...others, [field]: value } })
    },
    /** Says what is wrong, as sending would. */
    look(): boolean {
      setPressed(true)
      return Object.keys(faults()).length === 0 && !isStopped(form, filled())
    },
    send: () => {
      const conversation = freshId<ConversationId>()
      return send(conversation).then((sent) => sent && { ...sent, conversation })
    },
  }
}
export type Filling = ReturnType<typeof createFilling>
