import { expect, test } from 'vitest'
import { namesIn } from './names.ts'

test.each([
  ['asha', ['asha']],
  ['asha, rafi,mitu', ['asha', 'rafi', 'mitu']],
  ['asha rafi\nmitu;joy', ['asha', 'rafi', 'mitu', 'joy']],
  [' @Asha ,, asha , ', ['asha']],
  ['', []],
  [' ,\n', []],
])('CO2 %j names %j', (typed, names) => expect(namesIn(typed)).toEqual(names))
