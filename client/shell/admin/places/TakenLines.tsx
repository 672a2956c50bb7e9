import { For, Show } from 'solid-js'
import type { TakenLine } from '../../../../shared/protocol/places.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { number, t } from '../../../words/index.ts'

/** More are not looked through by eye. */
const MOST = 300

/** What comes of each line of a list; what is wrong stands first. */
export const TakenLines = (props: { readonly lines: readonly TakenLine[] }) => {
  const shown = () =>
    [...props.lines].sort((one, other) => Number(other.wrong !== null) - Number(one.wrong !== null)).slice(0, MOST)
  return (
    <table class="places-lines">
      <thead>
        <tr>
          <th scope="col">{t('places.list.line')}</th>
          <th scope="col">{t('places.list.place')}</th>
          <th scope="col">{t('places.list.what')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={shown()}>
          {(line) => (
            <tr>
              <td>{number(line.line)}</td>
              <td dir="auto">
                {line.name || '–'}
                <Show when={line.within.length > 0}>
                  <small>{line.within.join(' › ')}</small>
                </Show>
              </td>
              <td>
                <Show when={line.wrong} fallback={<Fate comes={line.comes} />}>
                  {(wrong) => <span class="places-wrong">{t(`places.wrong.${wrong()}`)}</span>}
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

const Fate = (props: { readonly comes: TakenLine['comes'] }) => (
  <Show when={props.comes === 'new'} fallback={<Badge>{t('places.list.known')}</Badge>}>
    <Badge tone="success">{t('places.list.new')}</Badge>
  </Show>
)
