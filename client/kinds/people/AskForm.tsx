import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import './request-note.css'

/** As long as a line of a request may be: shared/kinds/direct/events.ts. */
const LONGEST = 300

/** Asks somebody to be contacts, with a line about who is asking. */
export const AskForm = (props: { readonly onAsk: (note: string) => void }) => {
  const [note, setNote] = createSignal('')
  return (
    <form
      class="request-ask"
      onSubmit={(event) => {
        event.preventDefault()
        props.onAsk(note().trim())
      }}
    >
      <TextField
        label={t('people.requestNote')}
        optional={true}
        value={note()}
        onValue={(typed) => setNote(typed.slice(0, LONGEST))}
        autocomplete="off"
      />
      <Button type="submit" tone="primary" icon={UserPlus}>
        {t('people.request')}
      </Button>
    </form>
  )
}
