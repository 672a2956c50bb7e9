import { createSignal, Show } from 'solid-js'
import { parse } from '../../../../shared/kernel/parse.ts'
import { type KeptRule, moderationRoutes, RuleWish } from '../../../../shared/protocol/moderation.ts'
import { Button } from '../../../ui/Button.tsx'
import { confirmed } from '../../../ui/Confirm.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { number, t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { RuleFields } from './RuleFields.tsx'
import { canBeTried, type Filled, filledOf, isWritten, wishOf } from './rule.ts'
import { type Wrong, wrongOf } from './wrong.ts'

interface RuleDialogProps {
  /** null: a new one */
  readonly rule: KeptRule | null
  /** there is a model that can be asked */
  readonly asks: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** A rule: tried on what was said lately, then counting, then on. */
export const RuleDialog = (props: RuleDialogProps) => {
  const { accounts } = useSession()
  const [filled, setFilled] = createSignal(filledOf(props.rule))
  const [wrong, setWrong] = createSignal<Wrong>({})
  const [failure, setFailure] = createSignal<unknown>(null)
  let fields!: HTMLDivElement
  const [tried, setTried] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const put = (change: Partial<Filled>) => {
    setTried('')
    setWrong({})
    setFilled((before) => ({ ...before, ...change }))
  }
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null)
    setWrong({})
    setBusy(true)
    await work().catch(refuse)
    setBusy(false)
  }
  const refuse = (refused: unknown) => {
    const found = wrongOf(filled(), refused)
    setWrong(found)
    if (Object.keys(found).length === 0) setFailure(() => refused)
    else fields.querySelector<HTMLElement>('[data-wrong] :is(input, textarea)')?.focus()
  }
  const save = () =>
    attempt(async () => {
      const { rule } = props
      const body = parse(RuleWish, wishOf(filled()))
      if (rule)
        await accounts.changeModerationRule({ params: { rule: rule.id }, body: { ...body, version: rule.version } })
      else await accounts.addModerationRule({ body })
      toast(t('moderation.saved'), { tone: 'success' })
      props.onSaved()
    })
  const tryIt = () =>
    attempt(async () => {
      const { words, signals } = wishOf(filled())
      const body = parse(moderationRoutes.tryModerationRule.body, { words, signals, days: 7 })
      const { caught, looked } = await accounts.tryModerationRule({ body })
      setTried(t('moderation.tried', number(caught), number(looked)))
    })
  const close = async () => {
    const [title, body, action] = [t('moderation.dropTitle'), t('moderation.dropBody'), t('moderation.drop')]
    const free = !isWritten(filled(), props.rule) || (await confirmed({ title, body, action, danger: true }))
    if (free) props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={() => void close()}
      title={props.rule?.name ?? t('moderation.newRule')}
      actions={
        <>
          <Show when={canBeTried(wishOf(filled()))}>
            <Button disabled={busy()} onClick={() => void tryIt()}>
              {t('moderation.try')}
            </Button>
          </Show>
          <Button tone="primary" busy={busy()} onClick={() => void save()}>
            {t('moderation.save')}
          </Button>
        </>
      }
    >
      <div class="stack-form" ref={fields}>
        <RuleFields filled={filled()} asks={props.asks} wrong={wrong()} onPut={put} />
        <div class="moderation-news">
          <p role="status">{tried()}</p>
          <Failure of={failure()} />
        </div>
      </div>
    </Dialog>
  )
}
