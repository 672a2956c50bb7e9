import Mic from 'lucide-solid/icons/mic'
import { copyOf } from '../../ui/drawn.ts'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { type Recording, record } from './recording.ts'

/** Begins to listen, if the person lets it. */
export const VoiceEntry = (props: { readonly onBegin: (recording: Recording) => void }) => (
  <button
    type="button"
    class="composer-send"
    aria-label={t('voice.record')}
    title={t('voice.record')}
    onClick={() => {
      record().then(props.onBegin, () => toast(t('voice.notAllowed'), { tone: 'warning' }))
    }}
  >
    {copyOf(Mic)}
  </button>
)
