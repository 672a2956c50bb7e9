import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { LONGEST_TITLE } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { ArticleSuggestions } from '../article/index.tsx'
import { createFileEntry } from '../composer/files.ts'
import { useLive } from '../live.tsx'
import { NearReports, SimilarReports } from '../near/index.tsx'
import { PlacePicker } from '../places/index.tsx'
import type { Shelf } from './draft.ts'
import { FieldInput } from './FieldInput.tsx'
import { FilesField } from './FilesField.tsx'
import { askedIn, categoryOf, isStopped, stopIn, treeOf } from './filled.ts'
import { type Begun, createFilling } from './filling.ts'
import { PointField } from './PointField.tsx'
import { useTongue } from './tongue.ts'

/** Where people are called at once nobody is kept with reading. */
const callsAtOnce = ({ ladder = [] }: DeskForm): boolean => ladder.some(({ after }) => after === 0)

/** As far in as it lies. */
const INDENT = '\u2003'

interface DeskFormViewProps {
  readonly form: DeskForm
  readonly begun: Begun
  /** it is only tried, and kept there: nothing is sent, no files are taken */
  readonly tried?: Shelf
}

/** The form of a desk, filled in and sent: what comes of it is a conversation. */
export const DeskFormView = (props: DeskFormViewProps) => {
  const live = useLive()
  const navigate = useNavigate()
  const { form, tried } = props
  const language = useTongue()
  const filling = createFilling(live, form, props.begun, tried ?? localStorage)
  const { filled, faults } = filling
  const [wrong, setWrong] = createSignal<string | null>(null)
  const where = createUniqueId()
  let element!: HTMLFormElement
  const entry = createFileEntry((files) => form.files > 0 && !tried && filling.tray.add(files))
  const asked = createMemo(() => askedIn(form, filled()))
  const tree = treeOf(form)
  const said = (field: string) => {
    const fault = faults()[field]
    return fault ? t(`desk.fault.${fault}`) : null
  }
  const toFirstFault = () =>
    queueMicrotask(() => {
      const at = element.querySelector<HTMLElement>(
        '[data-wrong] :is(input, textarea, select), .desk-choices:has(.field-error) :is(input, button)',
      )
      at?.focus()
      at?.scrollIntoView({ block: 'center' })
    })

  const send = async (event: Event) => {
    event.preventDefault()
    setWrong(null)
    if (tried) {
      if (filling.look()) toast(t('desk.tried'), { tone: 'success' })
      return toFirstFault()
    }
    const sent = await filling.send()
    if (sent && sent.is !== 'refused') {
      if (!live.guest) toast(t(sent.is === 'done' ? 'desk.sent' : 'desk.waits'), { tone: 'success' })
      return navigate(`/messages/${sent.conversation}`, { state: { sent: true } })
    }
    if (sent) setWrong(why(sent.refusal))
    else if (isStopped(form, filled())) setWrong(t('desk.stopped'))
    else if (filling.tray.coming() > 0) setWrong(t('desk.uploading'))
    else if (!filling.busy()) setWrong(t('desk.wrong'))
    toFirstFault()
  }

  return (
    <form
      class="desk-form"
      ref={element}
      novalidate={true}
      data-over={entry.over() ? '' : undefined}
      {...entry.handlers}
      onSubmit={(event) => void send(event)}
    >
      <Show when={form.templates.length > 0 && !filled().title}>
        <section class="desk-templates" aria-labelledby={where}>
          <p class="soft" id={where}>
            {t('desk.often')}
          </p>
          <For each={form.templates}>
            {({ label, title, text, category }) => (
              <Button
                size="small"
                onClick={() =>
                  filling.write({
                    title: inLanguage(title, language()),
                    ...(text && { text: inLanguage(text, language()) }),
                    ...(category && { category }),
                  })
                }
              >
                {inLanguage(label, language())}
              </Button>
            )}
          </For>
        </section>
      </Show>
      <Show when={tree.length > 1}>
        <div class="desk-field" data-field="category">
          <SelectField
            label={t('desk.category')}
            value={categoryOf(form, filled()) ?? ''}
            options={[
              { value: '', label: t('desk.choose') },
              ...tree.map(({ id, label, level }) => ({
                value: id,
                label: INDENT.repeat(level) + inLanguage(label, language()),
              })),
            ]}
            onValue={(category) => filling.write({ category: category || null })}
            error={said('category')}
          />
        </div>
      </Show>
      <div class="desk-field" data-field="title">
        <TextField
          label={t('desk.title')}
          hint={t('desk.titleHint')}
          value={filled().title}
          onValue={(title) => filling.write({ title })}
          maxLength={LONGEST_TITLE}
          error={said('title')}
          dir="auto"
          autocomplete="off"
        />
        <Show when={!callsAtOnce(form)}>
          <ArticleSuggestions api={live.api} query={filled().title} desk={form.id} />
        </Show>
        <Show when={!tried}>
          <SimilarReports api={live.api} form={form} joins={!live.guest} title={filled().title} />
        </Show>
      </div>
      <div class="desk-field" data-field="text">
        <TextArea
          label={t('desk.text')}
          optional={true}
          value={filled().text}
          onValue={(text) => filling.write({ text })}
          maxLength={10_000}
          dir="auto"
        />
      </div>
      <For each={asked()}>
        {(field) => (
          <FieldInput
            field={field}
            value={filled().values[field.id]}
            fault={faults()[field.id]}
            stop={stopIn(form, filled(), field.id, language())}
            onValue={(value) => filling.answer(field.id, value)}
          />
        )}
      </For>
      <Show when={form.place !== 'none'}>
        <div class="desk-field" data-field="place">
          <PlacePicker
            label={t('desk.place')}
            value={filled().place}
            onChange={(place) => filling.write({ place })}
            optional={form.place === 'optional'}
            error={said('place')}
          />
        </div>
      </Show>
      <Show when={form.point !== 'none'}>
        <PointField
          value={filled().point}
          optional={form.point === 'optional'}
          error={said('point')}
          onValue={(point) => filling.write({ point })}
        />
        <Show when={!tried}>
          <NearReports
            api={live.api}
            form={form}
            joins={!live.guest}
            category={categoryOf(form, filled())}
            point={filled().point}
          />
        </Show>
      </Show>
      <Show when={form.files > 0}>
        <FilesField tray={filling.tray} most={form.files} tried={!!tried} error={said('files')} />
      </Show>
      <Show when={wrong()}>{(words) => <Banner tone="danger">{words()}</Banner>}</Show>
      <p class="desk-form-end">
        <Button type="submit" tone="primary" size="large" busy={filling.busy()} disabled={isStopped(form, filled())}>
          {t('desk.send')}
        </Button>
        <span class="soft">{t('desk.kept')}</span>
      </p>
    </form>
  )
}
