import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { collection, complaint, emergency } from './city.ts'
import { giving, help, safety, service, task } from './house.ts'
import { support } from './support.ts'

/** The desks that a new house has. Whoever runs it changes them, and closes those that it does not need. */
export const PRESETS: Readonly<Record<Desk['purpose'], Desk>> = {
  support,
  complaint,
  emergency,
  service,
  collection,
  giving,
  safety,
  help,
  task,
}
