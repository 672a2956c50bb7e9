import { expect, test } from 'vitest'
import { subjectOf } from '../../client/shell/admin/people/permitted.ts'
import { permissions as bangla } from '../../client/words/bn/permissions.ts'
import { permissions as english } from '../../client/words/en/permissions.ts'
import { actions } from '../../server/accounts/permissions.ts'

test('STA11 whatever may be done has words in both languages, and stands with its like', () => {
  const may = { en: Object.keys(english.may), bn: Object.keys(bangla.may) }
  expect(may.en.toSorted()).toEqual(actions.toSorted())
  expect(may.bn.toSorted()).toEqual(actions.toSorted())
  expect(Object.values(english.may).filter((said) => !/^[A-Z].*[^.]$/.test(said))).toEqual([])
  expect(Object.values(bangla.may).filter((said) => !/[\u0980-\u09FF]/.test(said))).toEqual([])
  expect(actions.filter((action) => subjectOf(action) === null)).toEqual([])
})
