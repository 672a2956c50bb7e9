import type { DeskField } from '../index.ts'
import { at, type Check, type Problem, unless } from './problem.ts'

const chooses = ({ sort }: DeskField): boolean => sort === 'choice' || sort === 'many'

/** An answer that stops the form has to be one that nobody can pass by, and not the only one. */
const stopProblems = (field: DeskField, path: string): readonly Problem[] => {
  const { choices = [], required, staff, sort } = field
  const first = choices.findIndex(({ stop }) => stop)
  if (first < 0) return []
  const there = at(path, 'choices', first, 'stop')
  return [
    ...unless(sort !== 'many', 'stopMany', there),
    ...unless(!staff, 'stopStaff', there),
    ...unless(!!required || !!staff, 'stopOptional', at(path, 'required')),
    ...unless(
      choices.some(({ stop }) => !stop),
      'stopAll',
      at(path, 'choices'),
    ),
  ]
}

const fieldProblems = (field: DeskField, path: string): readonly Problem[] => [
  ...unless(!chooses(field) || !!field.choices?.length, 'choices', at(path, 'choices')),
  ...unless(chooses(field) || !field.choices, 'noChoices', at(path, 'choices')),
  ...unless(!(field.staff && field.required), 'staffRequired', at(path, 'required')),
  ...stopProblems(field, path),
]

/** Every question can be answered, and every answer that stops is heard. */
export const fields: Check = ({ fields }) => fields.flatMap((field, i) => fieldProblems(field, at('fields', i)))

/** What is shown on a map, or compared by where it lies, has a point on it. */
export const points: Check = ({ point, publicity, dedupe }) => [
  ...unless(!(publicity === 'map' && point === 'none'), 'point', 'publicity'),
  ...unless(!(dedupe && point === 'none'), 'point', 'dedupe.metres'),
]

/** What its tickets were opened for, and who was told what about them, does not become another thing. */
export const purpose: Check = ({ purpose }, { keeps = purpose }) => unless(purpose === keeps, 'purpose', 'purpose')

/** Its numbers are known by their letters, and no other desk's are. */
export const prefix: Check = ({ prefix }, { prefixes }) => unless(!prefixes.includes(prefix), 'prefixTaken', 'prefix')
