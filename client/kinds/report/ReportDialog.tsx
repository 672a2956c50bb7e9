import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, createUniqueId, For, Show } from 'solid-js'
import { type ConversationId, directOf } from '../../../shared/kernel/ids.ts'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { learnRules } from '../../sync/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toast.tsx'
import { language, t } from '../../words/index.ts'
import { freshId } from '../fresh.ts'
import { useLive } from '../live.tsx'
import { type Reported, showReport } from './shown.ts'
import { reportOf, SAFETY, soughtIn } from './wish.ts'
import './report.css'

const LONGEST = 2_000

/** What is wrong with somebody or something: it becomes a case of those who look after this place (CO5). */
export const ReportDialog = (props: { readonly about: Reported }) => {
  const live = useLive()
  const navigate = useNavigate()
  const group = createUniqueId()
  const [desk, { refetch }] = createResource(() => live.api.desk({ params: { desk: SAFETY } }))
  const [category, setCategory] = createSignal<string | null>(null)
  const [words, setWords] = createSignal('')
  const [blocks, setBlocks] = createSignal(false)
  const [pressed, setPressed] = createSignal(false)
  const name = () => live.person(props.about.account)?.name ?? live.name(props.about.account)
  const title = () => t(`report.title.${soughtIn(props.about)}`, name())
  const wrong = () => pressed() && category() === null
  const categories = () => (desk.state === 'ready' ? desk().categories.filter(({ retired }) => !retired) : [])

  const send = async () => {
    setPressed(true)
    const chosen = category()
    if (chosen === null) return
    const id = freshId<ConversationId>()
    const username = live.person(props.about.account)?.username ?? null
    await learnRules(['ticket']).catch(() => undefined) // then it is refused below, and said
    live.wish(id, reportOf(props.about, { name: name(), category: chosen, words: words(), username }))
    if (blocks())
      live.wish(directOf(live.account, props.about.account), { type: 'contact.block', to: props.about.account })
    showReport(null)
    toast(t('report.sent'), { action: { label: t('report.show'), run: () => navigate(`/messages/${id}`) } })
  }

  return (
    <Dialog
      open={true}
      onClose={() => showReport(null)}
      title={title()}
      description={t('report.lead')}
      size="small"
      actions={
        <Button tone="primary" disabled={desk.state !== 'ready'} onClick={() => void send()}>
          {t('report.send')}
        </Button>
      }
    >
      <Show when={desk.state === 'errored'}>
        <Banner tone="warning">{t('report.away')}</Banner>
        <Button onClick={() => void refetch()}>{t('report.again')}</Button>
      </Show>
      <Show when={desk.loading}>
        <SkeletonRows rows={5} label={t('frame.loading')} />
      </Show>
      <Show when={desk.state === 'ready'}>
        <fieldset class="report-reasons" aria-describedby={wrong() ? `${group}-wrong` : undefined}>
          <legend>{t('report.reason')}</legend>
          <For each={categories()}>
            {({ id, label }) => (
              <label class="report-reason">
                <input type="radio" name={group} checked={category() === id} onChange={() => setCategory(id)} />
                <span>{inLanguage(label, language())}</span>
              </label>
            )}
          </For>
          <Show when={wrong()}>
            <p class="field-error" id={`${group}-wrong`} role="alert">
              {t('report.missing')}
            </p>
          </Show>
        </fieldset>
        <TextArea
          label={t('report.words')}
          optional={true}
          value={words()}
          onValue={setWords}
          maxLength={LONGEST}
          dir="auto"
        />
        <Checkbox
          label={t('report.block', name())}
          hint={t('report.blockHint')}
          checked={blocks()}
          onChange={setBlocks}
        />
      </Show>
    </Dialog>
  )
}
