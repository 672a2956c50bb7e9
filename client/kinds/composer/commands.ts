import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { mayInGroup, type RIGHTS } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'
import { leave } from '../group/leaving.ts'
import { showGroup } from '../group/shown.ts'
import type { Live } from '../live.tsx'
import { groupIn } from './mentions.ts'

/** Where a command is given. */
export interface Place {
  readonly live: Live
  readonly conversation: ConversationId
  readonly state: unknown
  /** shows what can be typed */
  readonly help: () => void
}

/** What came of it: a text to send in its place, a sentence about what is wrong, or just done. */
export type Outcome = { readonly say: string } | { readonly wrong: string } | { readonly done: string | null }

interface Command {
  readonly fits: (place: Place) => boolean
  /** does it need words after its name? */
  readonly words?: boolean
  readonly run: (place: Place, words: string) => Outcome | Promise<Outcome>
}

const anywhere = () => true
const inGroups = ({ state }: Place) => groupIn(state) !== null
const may = (right: keyof typeof RIGHTS) => (place: Place) => {
  const group = groupIn(place.state)
  return group !== null && mayInGroup(right, group.visibility, group.places[place.live.account]?.rank ?? null)
}
const done = (said: string | null = null): Outcome => ({ done: said })

const invite = async ({ live, conversation }: Place, words: string): Promise<Outcome> => {
  const username = words.replace(/^@/, '').toLowerCase()
  const found = await live.api.person({ params: { username } }).catch(() => null)
  if (!found) return { wrong: t('composer.nobodyCalled', username) }
  live.wish(conversation, { type: 'group.invite', accounts: [found.id as AccountId] })
  return done(t('composer.invited', found.name))
}

/** What can be typed instead of a message. A new one is an entry here and its words. */
export const COMMANDS = {
  help: {
    fits: anywhere,
    run: ({ help }) => {
      help()
      return done()
    },
  },
  shrug: { fits: anywhere, run: (_, words) => ({ say: `${words} ¯\\\\\\_(ツ)\\_/¯`.trim() }) },
  mute: {
    fits: anywhere,
    run: ({ live, conversation }) => {
      live.mute(conversation, true)
      return done(t('composer.muted'))
    },
  },
  unmute: {
    fits: anywhere,
    run: ({ live, conversation }) => {
      live.mute(conversation, false)
      return done(t('composer.unmuted'))
    },
  },
  invite: { fits: may('invite'), words: true, run: invite },
  rename: {
    fits: may('change'),
    words: true,
    run: ({ live, conversation }, name) => {
      live.wish(conversation, { type: 'group.change', name })
      return done()
    },
  },
  topic: {
    fits: may('change'),
    words: true,
    run: ({ live, conversation }, about) => {
      live.wish(conversation, { type: 'group.change', about })
      return done()
    },
  },
  leave: {
    fits: inGroups,
    run: ({ live, conversation, state }) => {
      void leave(live, conversation, groupIn(state)!, () => showGroup(conversation))
      return done()
    },
  },
} satisfies Record<string, Command>
export type CommandName = keyof typeof COMMANDS

export const commandNamed = (name: string): Command | null =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name as CommandName] : null

/** The commands that do something here. */
export const commandsFor = (place: Place): readonly CommandName[] =>
  (Object.keys(COMMANDS) as CommandName[]).filter((name) => commandNamed(name)?.fits(place))

/** What somebody typed: words to be said, or a command. A path like /usr/bin is words; two slashes stand for one. */
export const readTyped = (
  text: string,
): { readonly say: string } | { readonly name: string; readonly words: string } => {
  if (text.startsWith('//')) return { say: text.slice(1) }
  const [, name, words = ''] = /^\/([a-z]+)(?:\s+([\s\S]*))?$/i.exec(text.trimEnd()) ?? []
  return name ? { name: name.toLowerCase(), words: words.trim() } : { say: text }
}

/** Does what was typed. Nothing is sent by accident: what is no command is said to be none. */
export const runTyped = (text: string, place: Place): Outcome | Promise<Outcome> => {
  const typed = readTyped(text)
  if ('say' in typed) return typed
  const command = commandNamed(typed.name)
  if (!command) return { wrong: t('composer.unknownCommand', typed.name) }
  if (!command.fits(place)) return { wrong: t('composer.notHere', typed.name) }
  if (command.words && !typed.words)
    return { wrong: t('composer.needsText', t(`composer.usage.${typed.name as CommandName}`)) }
  return command.run(place, typed.words)
}
