import { at, type Check, type Problem, unless } from './problem.ts'

interface Text {
  readonly en: string
  readonly bn: string
}

/** What is filled in where a text is used. */
export const FILLED_IN = ['name', 'number', 'agent'] as const
const known: readonly string[] = FILLED_IN

const textProblems = (text: Text, path: string): readonly Problem[] => [
  ...unless(text.en.trim() !== '', 'missing', at(path, 'en')),
  ...(['en', 'bn'] as const).flatMap((language) => {
    const unknown = [...text[language].matchAll(/\{\{([^{}]*)\}\}/g)]
      .map(([, name = '']) => name.trim())
      .find((name) => !known.includes(name))
    return unless(unknown === undefined, 'placeholder', at(path, language), unknown)
  }),
]

/** What agents say with one press says something, and asks for nothing that nobody fills in. */
export const texts: Check = ({ canned, macros, locked }) => [
  ...canned.flatMap(({ text }, i) => textProblems(text, at('canned', i, 'text'))),
  ...macros.flatMap(({ steps }, i) =>
    steps.flatMap((step, k) => {
      const path = at('macros', i, 'steps', k)
      if (step.type === 'say') return textProblems(step.text, at(path, 'text'))
      return unless(!(locked && step.type === 'prioritise'), 'locked', at(path, 'priority'))
    }),
  ),
]
