import { createContext, useContext } from 'solid-js'
import { t } from '../../../words/index.ts'
import type { Cell } from './cell.ts'
import type { Editing } from './editing.ts'

const EditingContext = createContext<Editing>()
export const EditingProvider = EditingContext.Provider

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('There is no desk around this component')
  return editing
}

/** What is wrong at a place, in words. */
export const useWrong = () => {
  const editing = useEditing()
  return ({ path }: Pick<Cell<unknown>, 'path'>, ...within: readonly string[]): string | null => {
    const problem = editing.wrongAt([path, ...within].join('.'))
    return problem && t(`desks.wrong.${problem.code}`, problem.about ?? '')
  }
}
