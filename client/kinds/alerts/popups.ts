import type { ConversationId } from '../../../shared/kernel/ids.ts'

type Permission = NotificationPermission | 'unknown'

/** Whether this browser lets this site show notifications. */
export const permission = (): Permission => (typeof Notification === 'undefined' ? 'unknown' : Notification.permission)

/** Asks the person, by the browser's own question. Only ever because they pressed a button. */
export const askPermission = async (): Promise<Permission> => {
  try {
    return await Notification.requestPermission()
  } catch {
    return permission()
  }
}

export interface Popup {
  readonly title: string
  readonly body: string
}

/**
 * Notifications of the browser, one per conversation: a later one takes the place of an earlier one.
 *
 * @param open  somebody pressed one
 */
export const createPopups = (open: (about: ConversationId, message: number | null) => void) => {
  const shown = new Map<ConversationId, Notification>()

  const close = (about: ConversationId) => {
    shown.get(about)?.close()
    shown.delete(about)
  }

  return {
    show(about: ConversationId, message: number | null, { title, body }: Popup) {
      if (permission() !== 'granted') return
      try {
        // silent: the sound is our own, and made or not made by its own choice
        const popup = new Notification(title, { body, tag: about, icon: '/favicon.svg', silent: true })
        popup.onclick = () => {
          window.focus()
          close(about)
          open(about, message)
        }
        shown.set(about, popup)
      } catch {
        // some browsers let only a service worker show them
      }
    },
    /** Takes back what has been read, here or anywhere else. */
    settle(isOpen: (about: ConversationId) => boolean) {
      for (const about of shown.keys()) if (!isOpen(about)) close(about)
    },
    clear() {
      for (const about of shown.keys()) close(about)
    },
  }
}
