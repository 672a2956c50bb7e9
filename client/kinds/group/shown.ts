import { createSignal } from 'solid-js'

export type GroupPart = 'members' | 'requests' | 'invite' | 'settings'

const [shown, setShown] = createSignal<string | null>(null)
const [part, setPart] = createSignal<GroupPart>('members')

/** The group whose members are shown; one at a time, wherever it was asked for. */
export const groupShown = shown
export const groupPart = part
export const showPart = setPart
export const showGroup = (conversation: string | null, first: GroupPart = 'members') => {
  setPart(first)
  setShown(conversation)
}
