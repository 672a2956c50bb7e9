import AudioLines from 'lucide-solid/icons/audio-lines'
import FileIcon from 'lucide-solid/icons/file'
import Images from 'lucide-solid/icons/images'
import LinkIcon from 'lucide-solid/icons/link'
import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { SECOND } from '../../../shared/kernel/time.ts'
import { SHELF_SORTS, type ShelfSort } from '../../../shared/protocol/shelf.ts'
import { Button, type Icon } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ShelfLines } from './ShelfLines.tsx'
import { ShelfPictures } from './ShelfPictures.tsx'
import { createShelf } from './shelf.ts'
import { showShelf } from './shown.ts'
import './shelf.css'

const ICONS: Readonly<Record<ShelfSort, Icon>> = {
  pictures: Images,
  files: FileIcon,
  links: LinkIcon,
  voice: AudioLines,
}
/** What happens in this while is one reason to look again. */
const A_MOMENT = SECOND

interface ShelfDialogProps {
  readonly conversation: ConversationId
}

/** What was sent along in a conversation: photos, files, links, sounds. Each leads to its message. */
export const ShelfDialog = (props: ShelfDialogProps) => {
  const [open, setOpen] = createSignal<ShelfSort>('pictures')
  return (
    <Dialog open={true} size="large" onClose={() => showShelf(null)} title={t('shelf.title')}>
      <Tabs
        label={t('shelf.title')}
        value={open()}
        onChange={setOpen}
        tabs={SHELF_SORTS.map((of) => ({
          name: of,
          icon: ICONS[of],
          get label() {
            return t(`shelf.sorts.${of}`)
          },
          panel: () => <Board conversation={props.conversation} of={of} />,
        }))}
      />
    </Dialog>
  )
}

const Board = (props: ShelfDialogProps & { readonly of: ShelfSort }) => {
  const live = useLive()
  const { conversation, of } = props
  const shelf = createShelf((cursor) =>
    live.api.shelf({ params: { conversation }, query: { of, ...(cursor !== null && { cursor: String(cursor) }) } }),
  )
  let timer = 0
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on(
      () => live.row(conversation)?.last,
      () => {
        clearTimeout(timer)
        timer = window.setTimeout(() => void shelf.renew(), A_MOMENT)
      },
      { defer: true },
    ),
  )
  void shelf.renew()
  return (
    <div class="shelf">
      <Switch>
        <Match when={shelf.state() === 'loading'}>
          <SkeletonRows rows={3} label={t('shelf.loading')} />
        </Match>
        <Match when={shelf.state() === 'failed'}>
          <div class="shelf-failed" role="alert">
            <p>{t('shelf.failed')}</p>
            <Button onClick={() => void shelf.renew()}>{t('shelf.again')}</Button>
          </div>
        </Match>
        <Match when={shelf.items().length === 0}>
          <EmptyState icon={ICONS[of]} heading="h3" title={t(`shelf.none.${of}`)}>
            {t(`shelf.noneBody.${of}`)}
          </EmptyState>
        </Match>
        <Match when={of === 'pictures'}>
          <ShelfPictures conversation={conversation} items={shelf.items()} />
        </Match>
        <Match when={true}>
          <ShelfLines conversation={conversation} items={shelf.items()} />
        </Match>
      </Switch>
      <Show when={!shelf.complete()}>
        <p class="shelf-more">
          <Button busy={shelf.loadingMore()} onClick={() => void shelf.more()}>
            {t('shelf.more')}
          </Button>
        </p>
      </Show>
    </div>
  )
}
