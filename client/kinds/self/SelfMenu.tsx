import GraduationCap from 'lucide-solid/icons/graduation-cap'
import { Show } from 'solid-js'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { lessonIn } from './lesson.ts'

/** What can be done about the own conversation: to want no more lessons. */
export const SelfMenu = (props: PartProps) => {
  const live = useLive()
  return (
    <Show when={lessonIn(props.view.state)}>
      <MenuItem icon={GraduationCap} onSelect={() => live.wish(props.conversation, { type: 'lesson.end' })}>
        {t('lesson.skip')}
      </MenuItem>
    </Show>
  )
}
