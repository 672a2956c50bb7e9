import { createResource, createSignal, createUniqueId } from 'solid-js'
import { EMPTY_DESK } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import { type Desk, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { KeptDesk } from '../../../../shared/protocol/kept-desks.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { language, t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { createForm } from '../../form.ts'
import { useSession } from '../../session.ts'
import { createShelf } from './kept.ts'
import { idFrom } from './lists.ts'

interface NewDeskDialogProps {
  readonly account: string
  readonly desks: readonly KeptDesk[]
  /** on this device, by their ids */
  readonly begun: readonly string[]
  readonly onBegun: (desk: string) => void
  readonly onClose: () => void
}

/** Begins a desk: what it is called, its letters, and what it is made of. It is there for others once it is published. */
export const NewDeskDialog = (props: NewDeskDialogProps) => {
  const { accounts } = useSession()
  const id = createUniqueId()
  const [presets] = createResource(() => accounts.deskPresets())
  const [start, setStart] = createSignal('')
  const known = () => (presets.error ? [] : (presets.latest ?? []))
  const begun = (name: string, bn: string, prefix: string): Desk => {
    const from = known().find(({ purpose }) => purpose === start()) ?? EMPTY_DESK
    return { ...from, name: { en: name.trim(), bn: bn.trim() }, prefix: prefix.trim().toUpperCase() }
  }
  const form = createForm({
    start: { name: '', bn: '', prefix: '' },
    check: ({ name, prefix }) => ({
      ...(name.trim() ? {} : { name: t('form.required') }),
      ...(/^[A-Z]{2,5}$/i.test(prefix.trim()) ? {} : { prefix: t('desks.wrong.prefix', '') }),
      ...(props.desks.some((desk) => desk.prefix === prefix.trim().toUpperCase())
        ? { prefix: t('desks.wrong.prefixTaken', '') }
        : {}),
    }),
    async send({ name, bn, prefix }) {
      const taken = [...props.desks.map((desk) => desk.id), ...props.begun]
      const desk = idFrom(name, taken, 'desk')
      createShelf(localStorage, props.account, desk).keep({ base: null, config: begun(name, bn, prefix) })
      props.onBegun(desk)
    },
  })
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('desks.new')}
      description={t('desks.newLead')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={id} tone="primary">
            {t('desks.begin')}
          </Button>
        </>
      }
    >
      <form id={id} class="desks-form" method="post" noValidate={true} onSubmit={form.submit}>
        <Failure of={presets.error} />
        <TextField {...form.field('name')} label={`${t('desks.word.name')} · ${t('desks.word.en')}`} />
        <TextField
          {...form.field('bn')}
          label={`${t('desks.word.name')} · ${t('desks.word.bn')}`}
          optional={true}
          lang="bn"
        />
        <TextField
          {...form.field('prefix')}
          label={t('desks.word.prefix')}
          hint={t('desks.prefixHint')}
          maxLength={5}
        />
        <SelectField
          label={t('desks.start')}
          value={start()}
          onValue={setStart}
          options={[
            { value: '', label: t('desks.startEmpty') },
            ...known().map(({ purpose, name }) => ({ value: purpose, label: inLanguage(name, language()) })),
          ]}
        />
      </form>
    </Dialog>
  )
}
