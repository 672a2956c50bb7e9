import { createSignal } from 'solid-js'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'

const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

/** Files that are pasted or dropped: there is no way to send them yet, and it says so instead of opening them. */
export const createFileRefusal = () => {
  const [over, setOver] = createSignal(false)
  const refuse = (event: Event) => {
    event.preventDefault()
    toast(t('composer.noFiles'), { tone: 'warning' })
  }
  return {
    over,
    handlers: {
      onPaste(event: ClipboardEvent) {
        // what comes with a text beside it is a text: offices copy both
        const data = event.clipboardData
        if (carriesFiles(data) && !data?.types.includes('text/plain')) refuse(event)
      },
      onDragOver(event: DragEvent) {
        if (!carriesFiles(event.dataTransfer)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave(event: DragEvent) {
        const inside = event.currentTarget as HTMLElement
        if (!inside.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        if (carriesFiles(event.dataTransfer)) refuse(event)
      },
    },
  }
}
