import type { Attached } from '../../../shared/kernel/file.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_TEXT, type Message } from '../../../shared/kinds/thread/index.ts'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import type { Tray } from '../attach/tray.ts'
import type { Into, Place, Wording } from './command.ts'
import { runTyped } from './commands.ts'
import { callsEveryone, mentionsIn } from './mentions.ts'

/** How much too long a text is; 0 if it is not. */
export const excess = (text: string): number => Math.max(0, text.length - LONGEST_TEXT)

const namedIn = (text: string, { state, live }: Place) => {
  const mentions = mentionsIn(text, state, live)
  return mentions.length > 0 ? { mentions } : {}
}

export const change = (place: Place, { seq }: Message, text: string): void =>
  place.live.wish(place.conversation, { type: 'message.edit', target: seq, text, ...namedIn(text, place) })

/** A text with those whom it calls by name. */
export const wordsOf = (place: Place, text: string) => ({
  text,
  ...namedIn(text, place),
  ...(callsEveryone(text, place.state, place.live.account) && { everyone: true as const }),
})

const say = (place: Place, text: string, replyTo: number | null, files: readonly Attached[]): void => {
  const body: Wording = {
    type: 'message.send',
    ...(text && wordsOf(place, text)),
    ...(files.length > 0 && { files: files.map(({ id }) => id) }),
    ...(replyTo !== null && { replyTo }),
    ...place.into,
  }
  if (place.way) place.way.say(body, () => place.giveBack?.(text, files))
  else place.live.wish(place.conversation as ConversationId, body)
}

/** May it go as it is? If not, it says why, and everything stays. */
export const fits = (text: string, tray: Tray | null, into?: Into): boolean => {
  const wrong =
    (into && 'title' in into && into.title.trim() === '' && t('board.needsTitle')) ||
    (excess(text) > 0 && t('composer.tooLongToSend', excess(text))) ||
    (tray && tray.coming() > 0 && t('files.wait'))
  const stuck = tray !== null && tray.refused() > 0
  if (wrong) toast(wrong, { tone: 'warning' })
  else if (stuck) tray.remind()
  return !wrong && !stuck && (text.trim() !== '' || (tray !== null && tray.items.length > 0))
}

/** Says it with the files of a tray. Words that go with files are words, and no command. */
export const speakWith = (place: Place, text: string, replyTo: number | null, tray: Tray, onSaid: () => void): void => {
  say(place, text.trim() === '' ? '' : text, replyTo, tray.take())
  onSaid()
}

/** Says it, or does what it tells to do. False where nothing came of it: the text is kept. */
export const speak = async (
  place: Place,
  text: string,
  replyTo: number | null,
  onSaid: () => void,
): Promise<boolean> => {
  const outcome = await runTyped(text, place)
  if ('wrong' in outcome) {
    toast(outcome.wrong, { tone: 'warning' })
    return false
  }
  if ('say' in outcome) {
    say(place, outcome.say, replyTo, [])
    onSaid()
  } else if (outcome.done) toast(outcome.done)
  return true
}
