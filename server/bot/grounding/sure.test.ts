import { expect, test } from 'vitest'
import { aboutOf, bodyOf } from './about.ts'
import { askedOf } from './asked.ts'
import { sureOfWords } from './rank.ts'

const article = (title: string, keywords: string[], text: string) => [
  aboutOf([{ title, keywords, heading: '', body: bodyOf(text) }]),
]
const shelf = [
  article(
    'The printer does not print',
    ['printer', 'paper jam', 'toner'],
    'Look at the display. The rain does no harm.',
  ),
  article('Water stands on the road', ['flood', 'rain', 'drain'], 'Do not walk into it.'),
  article('The projector shows no picture', ['projector', 'hdmi'], 'Press source.'),
  article('Get a trade licence', ['trade licence', 'shop'], 'Take the form.'),
]
const sure = (question: string) => sureOfWords(askedOf(question), shelf, 50).sure
const best = (question: string) => sure(question).indexOf(Math.max(...sure(question)))

test('GRD2 an article that is about a thing comes before one that names it', () => {
  expect(best('there is rain everywhere')).toBe(1)
  expect(best('the toner of the printer')).toBe(0)
})

test('GRD2 what is asked besides makes it less sure', () => {
  const [plain, besides] = [sure('a trade licence for my shop')[3]!, sure('a trade licence for my passport')[3]!]
  expect(plain).toBeGreaterThan(besides)
  expect(sure('a trade licence for my shop in Sylhet')[3]!).toBeLessThan(plain)
})

test('GRD2 of two that fit alike neither is sure, and all of them together never more than wholly', () => {
  const both = [...shelf, shelf[0]!]
  const { sure: some } = sureOfWords(askedOf('the printer has a paper jam'), both, 50)
  expect(some[0]).toBeCloseTo(some[4]!)
  expect(some[0]).toBeLessThan(sure('the printer has a paper jam')[0]!)
  expect(some.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1)
})
