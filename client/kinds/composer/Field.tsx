import { GrowingText } from '../../ui/TextArea.tsx'
import { t } from '../../words/index.ts'
import { optionId } from './SuggestionList.tsx'
import { excess } from './sending.ts'
import type { Suggestions } from './suggestions.ts'

interface FieldProps {
  /** the id of the list of suggestions */
  readonly list: string
  readonly text: string
  /** what it is called; null: as everywhere */
  readonly label: string | null
  readonly suggestions: Suggestions
  readonly onType: (typed: string) => void
  readonly onPress: (event: KeyboardEvent) => void
  /** the caret may be elsewhere now */
  readonly onLook: () => void
  readonly onLeave: () => void
}

/** The words of a message, as they are typed. */
export const Field = (props: FieldProps) => {
  const open = () => props.suggestions.all().length > 0
  return (
    <GrowingText
      value={props.text}
      onValue={(typed) => {
        props.onType(typed)
        props.onLook()
      }}
      onKeyDown={props.onPress}
      onSelect={props.onLook}
      onKeyUp={props.onLook}
      onClick={props.onLook}
      onBlur={props.onLeave}
      role={open() ? 'combobox' : undefined}
      aria-expanded={open() ? true : undefined}
      aria-autocomplete="list"
      aria-controls={open() ? props.list : undefined}
      aria-activedescendant={open() ? optionId(props.list, props.suggestions.pointed()) : undefined}
      aria-invalid={excess(props.text) > 0 ? true : undefined}
      aria-label={props.label ?? t('messages.write')}
      placeholder={props.label ?? t('messages.write')}
      dir="auto"
    />
  )
}
