import type { Running, Subject, SubjectName } from '../subjects/subject.ts'

/** What a round brought, by column; and `load` and `others`, the parts of the machine that went elsewhere. */
export type Figures = Readonly<Record<string, number>>

export interface Column {
  readonly key: string
  /** at most two lines */
  readonly title: string
  readonly digits: number
  /** also shown as a multiple of this subject's */
  readonly beside?: SubjectName
  /** shown with how far the rounds lie apart */
  readonly noisy?: boolean
}

/** What docs of the design ask for; `value` looks at the medians, and is NaN while a subject is missing. */
export interface Aim {
  readonly text: string
  readonly value: (of: (subject: SubjectName, key: string) => number) => number
  readonly digits: number
  readonly holds: (value: number) => boolean
}

export interface Scenario {
  readonly name: string
  readonly title: string
  readonly subjects: readonly SubjectName[]
  readonly columns: readonly Column[]
  readonly aims: readonly Aim[]
  /** Starts a subject and brings everybody into position; rounds are then taken in turn with the other subjects. */
  prepare(subject: Subject): Promise<Stage>
}

export interface Stage {
  /** Not counted: gives the server's code the time to be compiled. */
  warmUp(): Promise<unknown>
  /** @throws when the server lost, doubled or refused anything */
  round(): Promise<Figures>
  end(): Promise<void>
}

/** Starts a subject and the load against it; both end together. */
export const onStage = async <L extends { stop(): Promise<void> }>(
  starting: Promise<Running>,
  open: (running: Running) => Promise<L>,
): Promise<{ readonly running: Running; readonly load: L; end(): Promise<void> }> => {
  const running = await starting
  try {
    const load = await open(running)
    return {
      running,
      load,
      async end() {
        await load.stop()
        await running.stop()
      },
    }
  } catch (error) {
    await running.stop()
    throw error
  }
}
