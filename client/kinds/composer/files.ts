import { createSignal } from 'solid-js'

const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

/** Files that are pasted or dropped where one writes. */
export const createFileEntry = (take: (files: readonly File[]) => void) => {
  const [over, setOver] = createSignal(false)
  const enter = (event: Event, data: DataTransfer | null) => {
    event.preventDefault()
    take([...(data?.files ?? [])])
  }
  return {
    over,
    handlers: {
      onPaste(event: ClipboardEvent) {
        // what comes with a text beside it is a text: offices copy both
        const data = event.clipboardData
        if (carriesFiles(data) && !data?.types.includes('text/plain')) enter(event, data)
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
        if (carriesFiles(event.dataTransfer)) enter(event, event.dataTransfer)
      },
    },
  }
}
