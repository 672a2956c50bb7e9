import { defineEntity, p } from '@mikro-orm/postgresql'
import type { Role } from '../../shared/kernel/actor.ts'
import type { Language } from '../../shared/kernel/describe.ts'
import type { AccountId, FileId, PlaceId } from '../../shared/kernel/ids.ts'
import type { Audiences, Details } from '../../shared/kernel/profile.ts'

const Account = defineEntity({
  name: 'AccountRow',
  tableName: 'account',
  properties: {
    id: p.uuid().$type<AccountId>().primary(),
    username: p.text(),
    name: p.text(),
    email: p.text().nullable(),
    emailClaimed: p.text().nullable(),
    /** of a guest who gave no address */
    phone: p.text().nullable(),
    /** never read along with the rest: whoever needs it asks for it by name */
    password: p.text().nullable().lazy(),
    role: p.text().$type<Role>().default('user'),
    open: p.boolean().default(false),
    showsPresence: p.boolean().default(true),
    showsReceipts: p.boolean().default(true),
    about: p.text().default(''),
    /** what was told; the rest is missing */
    details: p.json().$type<Partial<Details>>().defaultRaw("'{}'"),
    /** a file that is kept as this account's picture */
    avatar: p.uuid().$type<FileId>().nullable(),
    /** where they belong (server/places) */
    place: p.uuid().$type<PlaceId>().nullable(),
    /** what was chosen; the rest is as shared/kernel/profile.ts presets it */
    audiences: p.json().$type<Partial<Audiences>>().defaultRaw("'{}'"),
    language: p.text().$type<Language>().default('en'),
    theme: p.text().default('pink'),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
    seenAt: p.datetime().nullable(),
    suspendedAt: p.datetime().nullable(),
    /** null: until somebody lets them in again */
    suspendedUntil: p.datetime().nullable(),
    suspendedReason: p.text().nullable(),
  },
})
export class AccountRow extends Account.class {}
Account.setClass(AccountRow)
