import { AccountRow } from './account.row.ts'
import { ActivityRow } from './activity.row.ts'
import { AttemptRow } from './attempt.row.ts'
import { LinkRow } from './link.row.ts'
import { RefreshSpentRow, SessionRow } from './session.row.ts'

export const accountEntities = [AccountRow, SessionRow, RefreshSpentRow, LinkRow, ActivityRow, AttemptRow] as const
