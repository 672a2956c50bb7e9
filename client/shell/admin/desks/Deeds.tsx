import Archive from 'lucide-solid/icons/archive'
import ArchiveRestore from 'lucide-solid/icons/archive-restore'
import ClockArrowLeft from 'lucide-solid/icons/clock-arrow-left'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createSignal, Show } from 'solid-js'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { WholeDesk } from '../../../../shared/protocol/kept-desks.ts'
import { Button } from '../../../ui/Button.tsx'
import { confirmed } from '../../../ui/Confirm.tsx'
import { later } from '../../../ui/later.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { language, t, why } from '../../../words/index.ts'
import { useSession } from '../../session.ts'
import { useEditing } from './context.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { type SectionName, sectionOf } from './sections/index.ts'

const VersionsDialog = later(async () => (await import('./VersionsDialog.tsx')).VersionsDialog)

interface DeedsProps {
  readonly desk: string
  readonly whole: WholeDesk
  readonly shows: boolean
  readonly onShow: () => void
  readonly onSection: (section: SectionName) => void
  /** @param settles  what was written here is what is published now */
  readonly onChanged: (now: WholeDesk, settles: boolean) => void
  readonly onBack: () => void
}

/** What can be done with a desk. */
export const Deeds = (props: DeedsProps) => {
  const { accounts } = useSession()
  const editing = useEditing()
  const [open, setOpen] = createSignal<'publish' | 'versions' | null>(null)
  const name = () => inLanguage(props.whole.config.name, language())
  const exists = () => props.whole.version > 0

  const publish = () => {
    if (editing.look()) return setOpen('publish')
    const first = editing.problems()[0]
    if (first) props.onSection(sectionOf(first.path))
    queueMicrotask(() => document.querySelector<HTMLElement>('.desks-section [aria-invalid]')?.focus())
  }
  const discard = async () => {
    const [title, body] = [t('desks.discardTitle'), t('desks.discardBody')]
    if (!(await confirmed({ title, body, action: t('desks.discard'), danger: true }))) return
    editing.discard()
    if (exists()) return
    props.onBack()
  }
  const retire = async (retired: boolean) => {
    const safety = props.whole.config.purpose === 'safety'
    const body = safety ? t('desks.retireSafety') : t('desks.retireBody')
    const question = { title: t('desks.retireTitle', name()), body, action: t('desks.retire'), danger: true }
    if (retired && !(await confirmed(question))) return
    try {
      props.onChanged(await accounts.retireDesk({ params: { desk: props.desk }, body: { retired } }), false)
      toast(t(retired ? 'desks.nowRetired' : 'desks.nowBack', name()), { tone: 'success' })
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
  }

  return (
    <div class="desks-ways">
      <Button icon={props.shows ? EyeOff : Eye} aria-pressed={props.shows} onClick={props.onShow}>
        {t('desks.preview')}
      </Button>
      <Show when={exists()}>
        <Button icon={ClockArrowLeft} onClick={() => setOpen('versions')}>
          {t('desks.versions')}
        </Button>
        <Show
          when={props.whole.retiredAt === null}
          fallback={
            <Button icon={ArchiveRestore} onClick={() => void retire(false)}>
              {t('desks.return')}
            </Button>
          }
        >
          <Button icon={Archive} onClick={() => void retire(true)}>
            {t('desks.retire')}
          </Button>
        </Show>
      </Show>
      <Show when={editing.dirty()}>
        <Button icon={Undo2} onClick={() => void discard()}>
          {t('desks.discard')}
        </Button>
      </Show>
      <Button tone="primary" disabled={!editing.dirty() || editing.late()} onClick={publish}>
        {t('desks.publish')}
      </Button>
      <Show when={open() === 'publish'}>
        <PublishDialog
          desk={props.desk}
          onClose={() => setOpen(null)}
          onPublished={(now) => props.onChanged(now, true)}
          onLate={(now) => props.onChanged(now, false)}
        />
      </Show>
      <Show when={open() === 'versions'}>
        <VersionsDialog whole={props.whole} onClose={() => setOpen(null)} onTake={editing.take} />
      </Show>
    </div>
  )
}
