import { admin } from './admin.ts'
import { around } from './around.ts'
import { carried } from './carried.ts'
import { desks } from './desks.ts'
import { doing } from './doing.ts'
import { files } from './files.ts'
import { outside, parts } from './outside.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import type { State } from './state.ts'
import { talking } from './talking.ts'

export { openStage, type Stage } from './stage.ts'
export type { State } from './state.ts'

/** Everything there is to look at, each described once: for axe, for pictures. */
export const states: readonly State[] = [
  ...outside,
  ...parts,
  ...around,
  ...talking,
  ...doing,
  ...files,
  ...carried,
  ...posts,
  ...people,
  ...admin,
  ...desks,
]
