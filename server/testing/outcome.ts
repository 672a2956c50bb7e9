import { Refusal } from '../../shared/kernel/refusal.ts'

/** What came of it: 'done', or the code with which it was refused. What is no refusal shows itself. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error),
  )
