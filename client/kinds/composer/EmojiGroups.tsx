import { For } from 'solid-js'
import { t } from '../../words/index.ts'

/** The groups of the data package, by its numbers; the face of each is its own tab. */
const GROUPS = [
  { group: 0, face: '😀', name: 'smileys' },
  { group: 1, face: '👋', name: 'people' },
  { group: 3, face: '🌿', name: 'nature' },
  { group: 4, face: '🍵', name: 'food' },
  { group: 5, face: '🚌', name: 'travel' },
  { group: 6, face: '⚽', name: 'activities' },
  { group: 7, face: '💡', name: 'objects' },
  { group: 8, face: '✅', name: 'symbols' },
  { group: 9, face: '🏁', name: 'flags' },
] as const
/** Those that were used lately: a group of this browser's own. */
export const RECENT = -1

interface EmojiGroupsProps {
  /** null while they are looked for by words */
  readonly chosen: number | null
  readonly onChoose: (group: number) => void
}

/** A button for each group of emoji. */
export const EmojiGroups = (props: EmojiGroupsProps) => (
  <div class="emoji-groups">
    <button
      type="button"
      aria-pressed={props.chosen === RECENT}
      aria-label={t('composer.recent')}
      title={t('composer.recent')}
      onClick={() => props.onChoose(RECENT)}
    >
      🕘
    </button>
    <For each={GROUPS}>
      {(one) => (
        <button
          type="button"
          aria-pressed={props.chosen === one.group}
          aria-label={t(`composer.groups.${one.name}`)}
          title={t(`composer.groups.${one.name}`)}
          onClick={() => props.onChoose(one.group)}
        >
          {one.face}
        </button>
      )}
    </For>
  </div>
)
