import { t } from '../../words/index.ts'
import { partsOf } from '../parts.tsx'
import { type Command, type CommandName, type Commands, done, type Outcome, type Place } from './command.ts'
import { readTyped } from './typed.ts'

const anywhere = () => true

/** What can be typed in every conversation. What a kind adds comes from its side. */
const COMMANDS: Commands = {
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
}

const commandsIn = ({ kind }: Place): Commands => ({ ...COMMANDS, ...partsOf(kind).commands })

const commandNamed = (name: string, place: Place): Command | null => {
  const there = commandsIn(place)
  return Object.hasOwn(there, name) ? (there[name as CommandName] ?? null) : null
}

/** The commands that do something here. */
export const commandsFor = (place: Place): readonly CommandName[] =>
  (Object.keys(commandsIn(place)) as CommandName[]).filter((name) => commandNamed(name, place)?.fits(place))

/** Does what was typed. Nothing is sent by accident: what is no command is said to be none. */
export const runTyped = (text: string, place: Place): Outcome | Promise<Outcome> => {
  const typed = readTyped(text)
  if ('say' in typed) return typed
  const command = commandNamed(typed.name, place)
  if (!command) return { wrong: t('composer.unknownCommand', typed.name) }
  if (!command.fits(place)) return { wrong: t('composer.notHere', typed.name) }
  if (command.words && !typed.words)
    return { wrong: t('composer.needsText', t(`composer.usage.${typed.name as CommandName}`)) }
  return command.run(place, typed.words)
}
