import type { Tree } from '../../../shared/kernel/tree.ts'
import type { BotModes, Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import { isParty, PRIORITIES, PRIORITY_WORDS, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { precedents } from '../../kinds/index.ts'
import type { Hint, Matter, Picked } from '../suggester.ts'
import { gistOf } from './gist.ts'
import { type Called, placesNamed } from './named.ts'
import { textsIn } from './texts.ts'
import { urgencyIn } from './urgency.ts'

type Hand = precedents.Hand
type Precedent = precedents.Precedent

/** All that is known where something is to be proposed. */
export interface Known {
  readonly ticket: Ticket
  readonly desk: Desk
  readonly modes: BotModes
  /** title and what the person said */
  readonly told: string
  /** those that were told alike, with how much, and what the staff said in them */
  readonly alike: readonly (Precedent & { readonly near: number; readonly said: readonly string[] })[]
  readonly hands: readonly Hand[]
  readonly places: Tree<Called>
}

/** What can be chosen from, and what each of it is worth when it is chosen: nobody sees more than the words. */
export type Offered = Pick<Matter, 'categories' | 'priorities' | 'places' | 'people'> & {
  readonly values: Readonly<Record<Picked, readonly string[]>>
  readonly hints: readonly Hint[]
}

const MOST_PLACES = 40
/** Whoever chooses this says that they do not know. */
const UNSORTED = 'other'
/** How strongly each speaks: a name that is said, knowing what it takes, and what stands there already. */
const NEAR = { category: 0.55, place: 0.8, knows: 0.6, stands: 0.6 }

const both = (label: { readonly en: string; readonly bn: string }): string =>
  [label.en, label.bn].filter(Boolean).join(' / ')

/** What similar ones got, as far as it is among what is offered. */
const fromAlike = (
  field: Picked,
  alike: Known['alike'],
  values: readonly string[],
  of: (one: Precedent) => string | null,
): Hint[] =>
  alike.flatMap((one) => {
    const at = values.indexOf(of(one) ?? '')
    return at < 0 ? [] : [{ field, at, near: one.near, by: 'alike' as const }]
  })

const categoriesIn = ({ ticket, desk, modes, told, alike }: Known) => {
  const offered = modes.category === 'off' ? [] : desk.categories.filter(({ retired }) => !retired)
  const values = offered.map(({ id }) => id)
  const said = gistOf(told)
  const named = offered.flatMap(({ label }, at): Hint[] =>
    [...gistOf(both(label))].some((word) => said.has(word))
      ? [{ field: 'category', at, near: NEAR.category, by: 'named' }]
      : [],
  )
  const at = ticket.category === UNSORTED ? -1 : values.indexOf(ticket.category ?? '')
  const stands: Hint[] = at < 0 ? [] : [{ field: 'category', at, near: NEAR.stands, by: 'words' }]
  return {
    values,
    words: offered.map(({ label }) => both(label)),
    hints: [...fromAlike('category', alike, values, ({ category }) => category), ...named, ...stands],
  }
}

const prioritiesIn = ({ ticket, modes, told, alike }: Known) => {
  const values = modes.priority === 'off' || ticket.locked ? [] : [...PRIORITIES]
  const urgency = urgencyIn(told)
  const hint: Hint[] = urgency
    ? [{ field: 'priority', at: PRIORITIES.indexOf(urgency.says), near: urgency.near, by: 'words' }]
    : []
  return {
    values,
    words: values.map((priority) => both(PRIORITY_WORDS[priority])),
    hints: [...fromAlike('priority', alike, values, ({ priority }) => priority), ...hint],
  }
}

const placesIn = ({ desk, modes, told, alike, places }: Known) => {
  if (modes.place === 'off' || desk.place === 'none') return { values: [], words: [], hints: [] }
  const named = placesNamed(told, places).map(({ id }) => id)
  const before = alike.flatMap(({ place }) => (place && places.get(place) ? [place] : []))
  const values = [...new Set([...named, ...before])].slice(0, MOST_PLACES)
  return {
    values,
    words: values.map((id) => {
      const [last, ...outer] = places.pathOf(id).toReversed()
      const name = both({ en: last!.name, bn: last!.nameBn ?? '' })
      return outer.length > 0 ? `${name} (${outer.map((place) => place.name).join(', ')})` : name
    }),
    hints: [
      ...named.map((id): Hint => ({ field: 'place', at: values.indexOf(id), near: NEAR.place, by: 'named' })),
      ...fromAlike('place', alike, values, ({ place }) => place),
    ],
  }
}

/** Those who know what it takes come first, then those with least to do. Nobody works on their own matter. */
const peopleIn = ({ ticket, desk, modes, alike, hands }: Known) => {
  const takes = desk.categories.find(({ id }) => id === ticket.category)?.tags ?? []
  const knows = ({ tags }: Hand) => takes.length > 0 && takes.every((tag) => tags.includes(tag))
  const free =
    modes.assignee === 'off' || ticket.assignee ? [] : hands.filter(({ account }) => !isParty(ticket, account))
  const offered = free.toSorted((one, other) => Number(knows(other)) - Number(knows(one)) || one.open - other.open)
  const values = offered.map(({ account }) => account as string)
  const first: Hint[] =
    offered[0] && knows(offered[0]) ? [{ field: 'assignee', at: 0, near: NEAR.knows, by: 'knows' }] : []
  return {
    values,
    words: offered.map(({ tags, open }) => `${tags.join(', ') || '–'}; ${open} open`),
    hints: [...fromAlike('assignee', alike, values, ({ assignee }) => assignee), ...first],
  }
}

export const offeredOf = (known: Known): Offered => {
  const [category, priority] = [categoriesIn(known), prioritiesIn(known)]
  const [place, assignee] = [placesIn(known), peopleIn(known)]
  return {
    categories: category.words,
    priorities: priority.words,
    places: place.words,
    people: assignee.words,
    values: {
      category: category.values,
      priority: priority.values,
      place: place.values,
      assignee: assignee.values,
    },
    hints: [...category.hints, ...priority.hints, ...place.hints, ...assignee.hints, ...textsIn(known)],
  }
}
