import { describe, expect, test } from 'vitest'
import type { Desk } from '../index.ts'
import { EMPTY_DESK } from './empty.ts'
import { problemsIn } from './problems.ts'

const say = (en: string, bn = '') => ({ en, bn })
const base: Desk = { ...EMPTY_DESK, name: say('Sport'), prefix: 'SPO' }
const found = (change: Partial<Desk>, prefixes: string[] = []) =>
  problemsIn({ ...base, ...change }, { prefixes }).map(({ path, code, about }) => [
    path,
    code,
    ...(about ? [about] : []),
  ])

const field = (more: object): Desk['fields'][number] => ({ id: 'q', label: say('Q'), sort: 'text', ...more })
const choice = (id: string, more: object = {}) => ({ id, label: say(id), ...more })
const cat = (id: string, more: object = {}): Desk['categories'][number] => ({ id, label: say(id), ...more })
const promised = (targets: object, more: object = {}): NonNullable<Desk['sla']>[number] => ({
  policy: { id: 'usual', targets, warnAt: 0.75, pauses: [], hours: 'always', ...more },
})
const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const calendar = (more: object): NonNullable<Desk['calendars']> => ({
  office: { zone: 'Asia/Dhaka', week: { ...week, sun: [[540, 1020]] }, holidays: [], extra: [], ...more },
})

test('DSK3 a desk that is as it has to be is found fault with nowhere', () => expect(found({})).toEqual([]))

describe('DSK3 what is entered is looked at, where it stands:', () => {
  const cases: [string, Partial<Desk>, unknown[]][] = [
    ['a name that is missing', { name: say(' ') }, ['name.en', 'missing']],
    ['a name that is too long', { name: say('a'.repeat(121)) }, ['name.en', 'long']],
    ['one too long in Bangla', { name: say('a', 'ক'.repeat(121)) }, ['name.bn', 'long']],
    ['a prefix that is no prefix', { prefix: 'Sport1' }, ['prefix', 'prefix']],
    ['a number that is none', { files: Number.NaN }, ['files', 'number']],
    ['a number that is too large', { reopenDays: 400 }, ['reopenDays', 'number']],
    ['half a day', { closeDays: 1.5 }, ['closeDays', 'number']],
    ['no category', { categories: [] }, ['categories', 'few']],
    ['an id that is none', { categories: [cat('Two words')] }, ['categories.0.id', 'slug']],
    ['a category without a name', { categories: [{ id: 'a', label: say('') }] }, ['categories.0.label.en', 'missing']],
    ['a macro without steps', { macros: [{ id: 'm', label: say('M'), steps: [] }] }, ['macros.0.steps', 'few']],
    [
      'a day that is none',
      { calendars: calendar({ holidays: [{ date: '2026-02-30' }] }) },
      ['calendars.office.holidays.0.date', 'date'],
    ],
    [
      'a day not entered yet',
      { calendars: calendar({ holidays: [{ date: '' }] }) },
      ['calendars.office.holidays.0.date', 'missing'],
    ],
    ['a zone that is none', { calendars: calendar({ zone: 'Dhaka' }) }, ['calendars.office.zone', 'zone']],
    [
      'hours that end before they begin',
      { calendars: calendar({ week: { ...week, mon: [[600, 540]] } }) },
      ['calendars.office.week.mon.0', 'interval'],
    ],
    [
      'hours that overlap',
      {
        calendars: calendar({
          week: {
            ...week,
            mon: [
              [540, 700],
              [600, 800],
            ],
          },
        }),
      },
      ['calendars.office.week.mon', 'order'],
    ],
    ['a warning after the end', { sla: [promised({}, { warnAt: 1.5 })] }, ['sla.0.policy.warnAt', 'number']],
    [
      'a rung with a distance of nothing',
      { point: 'optional', ladder: [{ after: 0, to: 'near', km: 0 }] },
      ['ladder.0.km', 'number'],
    ],
    ['what only a page from elsewhere would send', { place: 'perhaps' as 'none' }, ['place', 'unfit']],
  ]
  test.each(cases)('%s', (_, change, problem) => expect(found(change)).toContainEqual(problem))
})

describe('DSK3 what is entered fits together:', () => {
  const cases: [string, Partial<Desk>, unknown[][]][] = [
    ['ids twice', { fields: [field({}), field({})] }, [['fields.1.id', 'twice', 'q']]],
    [
      'an answer twice',
      { fields: [field({ sort: 'choice', choices: [choice('a'), choice('a')] })] },
      [['fields.0.choices.1.id', 'twice', 'a']],
    ],
    [
      'a category within one that there is not',
      { categories: [cat('a', { parent: 'b' })] },
      [['categories.0.parent', 'category', 'b']],
    ],
    ['a category within itself', { categories: [cat('a', { parent: 'a' })] }, [['categories.0.parent', 'loop']]],
    [
      'two within each other',
      { categories: [cat('a', { parent: 'b' }), cat('b', { parent: 'a' })] },
      [
        ['categories.0.parent', 'loop'],
        ['categories.1.parent', 'loop'],
      ],
    ],
    [
      'a category within one that is retired',
      { categories: [cat('a', { retired: true }), cat('b', { parent: 'a' })] },
      [['categories.1.parent', 'retired', 'a']],
    ],
    [
      'six levels',
      { categories: ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i, all) => cat(id, i ? { parent: all[i - 1] } : {})) },
      [['categories.5.parent', 'deep']],
    ],
    [
      'five levels, which can be shown',
      { categories: ['a', 'b', 'c', 'd', 'e'].map((id, i, all) => cat(id, i ? { parent: all[i - 1] } : {})) },
      [],
    ],
    ['nothing that can be chosen', { categories: [cat('a', { retired: true })] }, [['categories', 'noneOpen']]],
    [
      'a field in a category that there is not',
      { fields: [field({ categories: ['gone'] })] },
      [['fields.0.categories', 'category', 'gone']],
    ],
    [
      'a field in a category that is retired, which old tickets have',
      { categories: [cat('a'), cat('old', { retired: true })], fields: [field({ categories: ['old'] })] },
      [],
    ],
    [
      'a template in a category that there is not',
      { templates: [{ id: 't', label: say('T'), title: say('T'), category: 'gone' }] },
      [['templates.0.category', 'category', 'gone']],
    ],
    [
      'a template in one that is retired',
      {
        categories: [cat('a'), cat('old', { retired: true })],
        templates: [{ id: 't', label: say('T'), title: say('T'), category: 'old' }],
      },
      [['templates.0.category', 'retired', 'old']],
    ],
    [
      'a macro that sorts into none',
      { macros: [{ id: 'm', label: say('M'), steps: [{ type: 'claim' }, { type: 'sort', category: 'gone' }] }] },
      [['macros.0.steps.1.category', 'category', 'gone']],
    ],
    ['a choice without answers', { fields: [field({ sort: 'choice' })] }, [['fields.0.choices', 'choices']]],
    [
      'answers where none are chosen',
      { fields: [field({ choices: [choice('a')] })] },
      [['fields.0.choices', 'noChoices']],
    ],
    [
      'a question for the staff that has to be answered',
      { fields: [field({ staff: true, required: true })] },
      [['fields.0.required', 'staffRequired']],
    ],
    [
      'an answer that stops and can be passed by',
      { fields: [field({ sort: 'choice', choices: [choice('no'), choice('yes', { stop: say('Call') })] })] },
      [['fields.0.required', 'stopOptional']],
    ],
    [
      'one that stops, as it has to be',
      {
        fields: [
          field({ sort: 'choice', required: true, choices: [choice('no'), choice('yes', { stop: say('Call') })] }),
        ],
      },
      [],
    ],
    [
      'one that stops among several',
      {
        fields: [
          field({ sort: 'many', required: true, choices: [choice('no'), choice('yes', { stop: say('Call') })] }),
        ],
      },
      [['fields.0.choices.1.stop', 'stopMany']],
    ],
    [
      'one that stops the staff',
      {
        fields: [field({ sort: 'choice', staff: true, choices: [choice('no'), choice('yes', { stop: say('Call') })] })],
      },
      [['fields.0.choices.1.stop', 'stopStaff']],
    ],
    [
      'only answers that stop',
      { fields: [field({ sort: 'choice', required: true, choices: [choice('yes', { stop: say('Call') })] })] },
      [['fields.0.choices', 'stopAll']],
    ],
    ['a map without points', { publicity: 'map' }, [['publicity', 'point']]],
    ['neighbours without points', { dedupe: { metres: 50, days: 7 } }, [['dedupe.metres', 'point']]],
    [
      'a priority of its own where it stays as it is',
      { locked: true, categories: [cat('a', { priority: 'high' })] },
      [['categories.0.priority', 'locked']],
    ],
    [
      'a macro that would change it',
      { locked: true, macros: [{ id: 'm', label: say('M'), steps: [{ type: 'prioritise', priority: 'low' }] }] },
      [['macros.0.steps.0.priority', 'locked']],
    ],
    [
      'hours of a calendar that there is not',
      { sla: [promised({}, { hours: 'office' })] },
      [['sla.0.policy.hours', 'hours', 'office']],
    ],
    ['hours of one that there is', { sla: [promised({}, { hours: 'office' })], calendars: calendar({}) }, []],
    ['two promises for everybody', { sla: [promised({}), promised({}, { id: 'other' })] }, [['sla.1.vip', 'second']]],
    ['one for everybody and one for VIPs', { sla: [promised({}), { ...promised({}, { id: 'vip' }), vip: true }] }, []],
    [
      'an answer after the solution',
      { sla: [promised({ high: { first: 60, next: 10, resolution: 30 } })] },
      [['sla.0.policy.targets.high.first', 'sooner']],
    ],
    ['an answer without a solution', { sla: [promised({ high: { first: 60, next: null, resolution: null } })] }, []],
    ['a calendar that is never open', { calendars: calendar({ week }) }, [['calendars.office.week', 'neverOpen']]],
    [
      'one that is open on single days',
      { calendars: calendar({ week, extra: [{ date: '2026-12-16', hours: [[540, 600]] }] }) },
      [],
    ],
    [
      'a holiday twice',
      { calendars: calendar({ holidays: [{ date: '2026-12-16' }, { date: '2026-12-16' }] }) },
      [['calendars.office.holidays.1.date', 'twice', '2026-12-16']],
    ],
    ['a calendar called as what needs none', { calendars: { always: 'always' } }, [['calendars.always', 'reserved']]],
    [
      'a ladder that goes back',
      {
        ladder: [
          { after: 10, to: 'duty' },
          { after: 5, to: 'superadmin' },
        ],
      },
      [['ladder.1.after', 'order']],
    ],
    [
      'the same step twice',
      {
        ladder: [
          { after: 5, to: 'duty' },
          { after: 5, to: 'duty' },
        ],
      },
      [['ladder.1.to', 'twice']],
    ],
    [
      'two steps at once to others',
      {
        ladder: [
          { after: 5, to: 'duty' },
          { after: 5, to: 'superadmin' },
        ],
      },
      [],
    ],
    ['near to nowhere', { ladder: [{ after: 5, to: 'near', km: 5 }] }, [['ladder.0.to', 'point']]],
    ['a distance to whoever is on duty', { ladder: [{ after: 5, to: 'duty', km: 5 }] }, [['ladder.0.km', 'near']]],
    [
      'a text that says nothing',
      { canned: [{ id: 'c', label: say('C'), text: say('  ') }] },
      [['canned.0.text.en', 'missing']],
    ],
    [
      'a name that nobody fills in',
      { canned: [{ id: 'c', label: say('C'), text: say('Dear {{name}}', 'প্রিয় {{nam}}') }] },
      [['canned.0.text.bn', 'placeholder', 'nam']],
    ],
    [
      'the same in a macro',
      { macros: [{ id: 'm', label: say('M'), steps: [{ type: 'say', text: say('{{you}}') }] }] },
      [['macros.0.steps.0.text.en', 'placeholder', 'you']],
    ],
  ]
  test.each(cases)('%s', (_, change, problems) => expect(found(change)).toEqual(problems))

  test('letters that number the tickets of another desk', () => {
    expect(found({}, ['SUP', 'SPO'])).toEqual([['prefix', 'prefixTaken']])
    expect(found({}, ['SUP'])).toEqual([])
  })
  test('another purpose than the one it was opened with', () => {
    const help = { ...base, purpose: 'help' as const }
    expect(problemsIn(help, { prefixes: [], keeps: 'safety' })).toEqual([{ path: 'purpose', code: 'purpose' }])
    expect(problemsIn(help, { prefixes: [], keeps: 'help' })).toEqual([])
  })
})

test('DSK3 of two things wrong at one place the first is said', () => {
  expect(found({ canned: [{ id: 'c', label: say('C'), text: say('{{you}}'.repeat(1_000)) }] })).toEqual([
    ['canned.0.text.en', 'long'],
  ])
})
