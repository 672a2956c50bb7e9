import { expect, test } from 'vitest'
import { ROLES } from './actor.ts'
import { GIVEN_ROLES, isStaff, lifts, outranks, shutsOut } from './rank.ts'

test('STA1 who works here', () => {
  expect(ROLES.filter(isStaff)).toEqual(['agent', 'moderator', 'admin', 'superadmin'])
})

test('STA1 an admin decides about those below an admin, and lifts nobody to their own height', () => {
  expect(ROLES.filter((role) => outranks('admin', role))).toEqual(['user', 'vip', 'provider', 'agent', 'moderator'])
  expect(GIVEN_ROLES.filter((role) => lifts('admin', role))).toEqual(['user', 'vip', 'provider', 'agent', 'moderator'])
})

test('STA1 a super admin decides about everybody but the machines, and nobody is made one on a page', () => {
  expect(ROLES.filter((role) => !outranks('superadmin', role))).toEqual(['guest', 'bot'])
  expect(GIVEN_ROLES.filter((role) => lifts('superadmin', role))).toEqual([...GIVEN_ROLES])
  expect(GIVEN_ROLES).not.toContain('superadmin')
})

test('GUE7 guests are shut out as others are, and raised to nothing', () => {
  expect(ROLES.filter((role) => shutsOut('admin', role) && !outranks('admin', role))).toEqual(['guest'])
  expect(ROLES.filter((role) => shutsOut('user', role))).toEqual([])
})

test('STA1 who does not work here decides about nobody', () => {
  expect(ROLES.filter((role) => outranks('user', role) || outranks('bot', role))).toEqual([])
})
