import { createEffect, createResource, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { STAGE_WORDS } from '../../../shared/kinds/ticket/index.ts'
import { MOST_REPORTS, type Report } from '../../../shared/protocol/status.ts'
import { Banner } from '../../ui/Banner.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useTitle } from '../../ui/title.ts'
import { date, language, number, t } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { MapView } from '../place/MapView.tsx'
import { away, moved, type Point } from '../place/projection.ts'
import { counted, radiusOf, sieved, type Wanted } from './sieve.ts'
import './status.css'

interface ReportsPageProps {
  readonly api: Pick<Live['api'], 'desks' | 'desk' | 'reports'>
}

const DHAKA: Point = { lat: 23.8103, lon: 90.4125 }
const CITY = 12
/** As much as the largest map shows, from its middle, in pixels. */
const REACH = { right: 560, down: 400 }
/** The map stands still for so long before it is asked what lies there. */
const STILL = 300

const boundsOf = (middle: Point, zoom: number) => {
  const [one, other] = [moved(middle, zoom, -REACH.right, REACH.down), moved(middle, zoom, REACH.right, -REACH.down)]
  const said = (degrees: number) => degrees.toFixed(5)
  return { south: said(one.lat), west: said(one.lon), north: said(other.lat), east: said(other.lon) }
}

/** What was reported where, for everybody: on the map, and as a list for those who do not see one. */
export const ReportsPage = (props: ReportsPageProps) => {
  useTitle(() => t('status.map'))
  const [middle, setMiddle] = createSignal(DHAKA)
  const [zoom, setZoom] = createSignal(CITY)
  const [looked, setLooked] = createSignal({ middle: DHAKA, zoom: CITY })
  const [wanted, setWanted] = createSignal<Wanted>({ category: '', how: 'all' })
  let wait: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on([middle, zoom], ([point, at]) => {
      clearTimeout(wait)
      wait = setTimeout(() => setLooked({ middle: point, zoom: at }), STILL)
    }),
  )
  onCleanup(() => clearTimeout(wait))
  const [desk] = createResource(async () => {
    const mapped = (await props.api.desks({})).find(({ publicity }) => publicity === 'map')
    return mapped ? props.api.desk({ params: { desk: mapped.id } }) : null
  })
  const [reports] = createResource(looked, (at) => props.api.reports({ query: boundsOf(at.middle, at.zoom) }))
  const found = (): readonly Report[] => (reports.state === 'errored' ? [] : (reports.latest ?? []))
  const shown = () => sieved(found(), wanted())
  const called = (id: string | null) => {
    const there = desk.state === 'ready' ? desk() : null
    const category = there?.categories.find((one) => one.id === id)
    return category ? inLanguage(category.label, language()) : (id ?? t('status.any'))
  }
  const spot = (point: Point) => away(middle(), point, zoom())
  return (
    <div class="page reports-page">
      <h1 class="page-title">{t('status.map')}</h1>
      <p class="soft">{t('status.mapLead')}</p>
      <div class="reports-sieve">
        <SelectField
          label={t('status.category')}
          value={wanted().category}
          options={[
            { value: '', label: t('status.any') },
            ...counted(found()).map(([id, count]) => ({ value: id, label: `${called(id)} (${number(count)})` })),
          ]}
          onValue={(category) => setWanted({ ...wanted(), category })}
        />
        <SelectField
          label={t('status.how')}
          value={wanted().how}
          options={(['all', 'open', 'done'] as const).map((how) => ({ value: how, label: t(`status.hows.${how}`) }))}
          onValue={(how) => setWanted({ ...wanted(), how })}
        />
      </div>
      <Show when={reports.state === 'errored'}>
        <Banner tone="warning">{t('status.away')}</Banner>
      </Show>
      <MapView
        middle={middle()}
        zoom={zoom()}
        pin="none"
        label={t('status.mapOf', shown().length)}
        onMove={(to, at) => {
          setMiddle(to)
          setZoom(at)
        }}
        over={
          <svg class="map-over reports-map" aria-hidden="true">
            <For each={shown()}>
              {(report) => (
                <circle cx={spot(report).right} cy={spot(report).down} r={radiusOf(report)} data-stage={report.stage} />
              )}
            </For>
          </svg>
        }
      />
      <p class="soft" role="status">
        {found().length >= MOST_REPORTS
          ? t('status.many')
          : shown().length > 0
            ? t('status.found', number(shown().length))
            : t('status.none')}
      </p>
      <ul class="reports-list" aria-label={t('status.map')}>
        <For each={shown().slice(0, 20)}>
          {(report) => (
            <li>
              {called(report.category)} · {STAGE_WORDS[report.stage][language()]} · {date(report.day)}
              <Show when={report.others > 0}> · {t('near.others', report.others)}</Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
