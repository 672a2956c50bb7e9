import type { AccountId } from '../../../shared/kernel/ids.ts'
import { createDraft, keyOfDraft, type Shelf } from '../../ui/drafts.ts'
import { EMPTY, Filled } from './filled.ts'

export type { Shelf } from '../../ui/drafts.ts'

/** Where a form waits on this device, also through a reload, until whoever fills it in sends it or signs out. */
export const formKey = (desk: string, account: AccountId): string => keyOfDraft(`form ${desk}`, account)

/** What was filled in on this device and never sent. */
export const readDraft = (shelf: Shelf, key: string): Filled => createDraft(shelf, key, Filled).read() ?? EMPTY

export const keepDraft = (shelf: Shelf, key: string, filled: Filled): void =>
  createDraft(shelf, key, Filled).keep(filled)

export const dropDraft = (shelf: Shelf, key: string): void => createDraft(shelf, key, Filled).keep(null)
