import type { Figures, Scenario, Stage } from './scenarios/index.ts'
import type { Subject, SubjectName } from './subjects/index.ts'
import type { Outcome } from './table.ts'

interface Entrant {
  readonly name: SubjectName
  readonly title: string
  readonly rounds: Figures[]
  stage: Stage | null
  trouble: string | null
}

export interface RoundsOptions {
  readonly rounds: number
  /** none: all of the scenario's */
  readonly only: readonly SubjectName[]
  readonly say: (line: string) => void
}

/**
 * Plays a scenario: everybody comes on stage, then the rounds are taken in turn (A B C, A B C …), so that a machine
 * that is slower for a minute is slower for all of them. Whoever fails is out, with the reason; the others go on.
 */
export const play = async (
  scenario: Scenario,
  subjects: Readonly<Record<SubjectName, Subject>>,
  { rounds, only, say }: RoundsOptions,
): Promise<readonly Outcome[]> => {
  const names = scenario.subjects.filter((name) => only.length === 0 || only.includes(name))
  const entrants = names.map((name): Entrant => {
    return { name, title: subjects[name].title, rounds: [], stage: null, trouble: null }
  })
  const each = async (doing: string, work: (entrant: Entrant) => Promise<void>) => {
    for (const entrant of entrants.filter(({ trouble }) => trouble === null)) {
      say(`${scenario.name}: ${entrant.title}, ${doing}`)
      await work(entrant).catch((error: Error) => {
        entrant.trouble = error.message
      })
    }
  }

  await each('starting', async (entrant) => {
    entrant.stage = await scenario.prepare(subjects[entrant.name])
  })
  await each('warming up', async ({ stage }) => void (await stage!.warmUp()))
  for (let round = 1; round <= rounds; round += 1)
    await each(`round ${round} of ${rounds}`, async (entrant) => {
      entrant.rounds.push(await entrant.stage!.round())
    })
  for (const { stage } of entrants) await stage?.end()
  return entrants.map(({ name, title, rounds: played, trouble }) => ({ name, title, rounds: played, trouble }))
}
