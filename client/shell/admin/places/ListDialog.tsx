import { createSignal, Show } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import type { TakenLine } from '../../../../shared/protocol/places.ts'
import { PlacePicker } from '../../../kinds/places/index.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t } from '../../../words/index.ts'
import { DeedDialog } from '../../DeedDialog.tsx'
import { useSession } from '../../session.ts'
import type { Kept } from './kept.ts'
import { TakenLines } from './TakenLines.tsx'

const LARGEST = 500_000
const EXAMPLE = 'parent,name,name_bn,sort\n,Anandapur,আনন্দপুর,city\nAnandapur,Ward 1,ওয়ার্ড ১,ward'

/** Takes in many places at once: a list is looked at first, line by line, and then taken in whole. */
export const ListDialog = (props: { readonly kept: Kept; readonly onClose: () => void }) => {
  const { accounts } = useSession()
  let input!: HTMLInputElement
  const [csv, setCsv] = createSignal('')
  const [within, setWithin] = createSignal<PlaceId | null>(null)
  const [lines, setLines] = createSignal<readonly TakenLine[] | null>(null)

  const change = (set: () => void) => {
    setLines(null)
    set()
  }
  const choose = async () => {
    const text = await input.files?.[0]?.text()
    input.value = ''
    if (text !== undefined) change(() => setCsv(text))
  }
  const wrong = () => lines()?.filter((line) => line.wrong).length ?? 0
  const fresh = () => lines()?.filter(({ comes }) => comes === 'new').length ?? 0
  const ready = () => lines() !== null && wrong() === 0 && fresh() > 0

  const go = async () => {
    const taken = await accounts.takeInPlaces({ body: { csv: csv(), within: within(), preview: !ready() } })
    setLines(taken.lines)
    if (taken.made === 0) return false
    await props.kept.again()
    toast(t('places.list.taken', taken.made), { tone: 'success' })
  }
  return (
    <DeedDialog
      onClose={props.onClose}
      size="large"
      title={t('places.list.title')}
      description={t('places.list.body')}
      action={ready() ? t('places.list.take', fresh()) : t('places.list.look')}
      disabled={!csv().trim() || csv().length > LARGEST || (lines() !== null && !ready())}
      onDeed={go}
    >
      <div class="places-form">
        <input ref={input} type="file" hidden={true} accept=".csv,text/csv,text/plain" onChange={() => void choose()} />
        <Button onClick={() => input.click()}>{t('places.list.file')}</Button>
        <TextArea
          label={t('places.list.text')}
          placeholder={EXAMPLE}
          error={csv().length > LARGEST ? t('places.list.tooLong') : null}
          value={csv()}
          onValue={(text) => change(() => setCsv(text))}
          dir="auto"
          spellcheck={false}
        />
        <PlacePicker
          label={t('places.list.within')}
          none={t('places.admin.top')}
          tree={props.kept.living() ?? null}
          value={within()}
          onChange={(place) => change(() => setWithin(place))}
        />
        <div role="status">
          <Show when={wrong() > 0}>
            <Banner tone="danger">{t('places.list.wrongs', wrong())}</Banner>
          </Show>
          <Show when={lines() && wrong() === 0 && fresh() === 0}>
            <Banner tone="info">{t(lines()?.length ? 'places.list.nothingNew' : 'places.list.empty')}</Banner>
          </Show>
        </div>
        <Show when={lines()?.length}>
          <TakenLines lines={lines() ?? []} />
        </Show>
      </div>
    </DeedDialog>
  )
}
