import * as v from 'valibot'
import { NewPassword, SaidPassword } from '../kernel/password.ts'
import { Email } from '../kernel/person.ts'
import { Me } from './accounts.ts'
import { route } from './route.ts'
import { Identifier, Secret } from './sessions.ts'

const empty = v.undefined()

/** What keeps an account its owner's: the password, and the address to which letters go. */
export const securingRoutes = {
  changePassword: route({
    method: 'PUT',
    path: '/me/password',
    tag: 'Accounts',
    summary: 'Change the password; ends all your other sessions',
    access: 'account',
    limit: 'sign-in',
    body: v.strictObject({ current: SaidPassword, next: NewPassword }),
    output: empty,
    status: 204,
  }),
  changeEmail: route({
    method: 'PUT',
    path: '/me/email',
    tag: 'Accounts',
    summary: 'Have a link sent to another address; the old one stays until it is opened',
    access: 'account',
    limit: 'mail',
    body: v.strictObject({ email: Email, password: SaidPassword }),
    output: Me,
  }),
  resend: route({
    method: 'POST',
    path: '/me/email/verification',
    tag: 'Accounts',
    summary: 'Have the link for the waiting address sent again',
    access: 'account',
    limit: 'mail',
    output: empty,
    status: 202,
  }),
  verify: route({
    method: 'POST',
    path: '/email/verify',
    tag: 'Accounts',
    summary: 'Prove an address with the token from a mail',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({ token: Secret }),
    output: empty,
    status: 204,
  }),
  forgot: route({
    method: 'POST',
    path: '/password/forgotten',
    tag: 'Accounts',
    summary: 'Have a link for a new password sent; answers the same whether there is such an account or not',
    access: 'anyone',
    limit: 'mail',
    body: v.strictObject({ identifier: Identifier }),
    output: empty,
    status: 202,
  }),
  reset: route({
    method: 'POST',
    path: '/password/reset',
    tag: 'Accounts',
    summary: 'Set a new password with the token from a mail; ends all sessions',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({ token: Secret, password: NewPassword }),
    output: empty,
    status: 204,
  }),
} as const
