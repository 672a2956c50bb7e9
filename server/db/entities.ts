import { accountEntities } from '../accounts/entities.ts'
import { contactEntities } from '../kinds/contact.row.ts'
import { fileEntities } from '../kinds/file.row.ts'
import { groupEntities } from '../kinds/group/group.row.ts'
import { logEntities } from '../log/rows.ts'
import { staffEntities } from '../staff/staff.row.ts'

/** Every table that the ORM knows, gathered for `orm.ts`. A table is described beside the code that owns it. */
export const entities = [
  ...accountEntities,
  ...logEntities,
  ...contactEntities,
  ...fileEntities,
  ...groupEntities,
  ...staffEntities,
] as const
