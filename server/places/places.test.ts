import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { MOST_DEPTH } from '../../shared/kernel/place.ts'
import type { KeptPlace, Place } from '../../shared/protocol/places.ts'
import { openOrm, poolOf } from '../db/orm.ts'
import { call, openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'
import { employ } from '../testing/staff.ts'
import { createPlaces } from './index.ts'

let app: TestApp
let admin: Person
let asha: Person
beforeAll(async () => {
  app = await openApp()
  admin = await app.person('Farida', 'superadmin')
  asha = await app.person('Asha')
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const add = async (name: string, parent: string | null = null, more: object = {}, by = admin) =>
  by.api('POST', '/api/v1/admin/places', { parent, sort: 'zone', name, ...more })
const made = async (name: string, parent: string | null = null, more: object = {}): Promise<KeptPlace> => {
  const { status, json } = await add(name, parent, more)
  expect([status, json.code]).toEqual([201, undefined])
  return json
}
const change = (place: { readonly id: string }, wish: object, by = admin) =>
  by.api('PATCH', `/api/v1/admin/places/${place.id}`, wish)
const code = async (asked: Promise<{ json: { code?: string } }>) => (await asked).json.code
const shown = async (): Promise<Place[]> => (await call(app.url, 'GET', '/api/v1/places')).json.places
const names = async () => (await shown()).map(({ name }) => name)
const pathOf = async (id: string) =>
  (await app.sql('select path from place where id = $1', [id])).rows[0]?.path as PlaceId[]
const audited = async (id: string) =>
  (
    await app.sql('select action, actor, before, after, address from audit where subject = $1 order by id', [
      `place:${id}`,
    ])
  ).rows
const square = (west: number, south: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})

describe('the tree of places', () => {
  test('TRE1 is for everybody, in both languages, each place after the one it lies within', async () => {
    const city = await made('Anandapur', null, { sort: 'city', nameBn: 'আনন্দপুর' })
    const [ten, two] = [await made('Ward 10', city.id), await made('Ward 2', city.id, { nameBn: 'ওয়ার্ড ২' })]
    const found = (await shown()).filter(({ id }) => [city.id, ten.id, two.id].includes(id))
    expect(found).toEqual(
      [
        { id: city.id, parent: null, sort: 'city', name: 'Anandapur', nameBn: 'আনন্দপুর' },
        { id: two.id, parent: city.id, sort: 'zone', name: 'Ward 2', nameBn: 'ওয়ার্ড ২' },
        { id: ten.id, parent: city.id, sort: 'zone', name: 'Ward 10', nameBn: null },
      ].map((place) => expect.objectContaining(place)),
    )
  })

  test('TRE2 is changed by administrators only', async () => {
    const place = await made('Guarded')
    expect(await code(add('Mine', null, {}, asha))).toBe('auth.forbidden')
    expect(await code(change(place, { name: 'Mine' }, asha))).toBe('auth.forbidden')
    expect(await code(asha.api('GET', '/api/v1/admin/places'))).toBe('auth.forbidden')
    const order = { csv: 'name,sort\nMine,city', preview: false }
    expect(await code(asha.api('POST', '/api/v1/admin/places/import', order))).toBe('auth.forbidden')
    expect(await names()).not.toContain('Mine')
  })

  test('TRE2 is changed by those who look after a place: in it, and nowhere else', async () => {
    const [campus, city] = [await made('Their campus'), await made('Their city')]
    const building = await made('Their building', campus.id)
    const [joy, nobody] = [await app.person('Joy', 'admin'), await app.person('Nobody', 'admin')]
    await employ(app.sql, joy, { desks: [], places: [campus.id] })
    const room = (await add('Their room', building.id, {}, joy)).json
    expect((await change(room, { name: 'Their hall', parent: campus.id }, joy)).status).toBe(200)
    const refused = [
      add('Beyond', city.id, {}, joy),
      add('Beyond', null, {}, joy),
      change(city, { name: 'Beyond' }, joy),
      change(room, { parent: city.id }, joy),
      change(room, { parent: null }, joy),
      change(room, { name: 'Beyond' }, nobody),
    ].map(code)
    expect(new Set(await Promise.all(refused))).toEqual(new Set(['staff.scope']))
    const list = (within: string | null, preview: boolean) =>
      joy.api('POST', '/api/v1/admin/places/import', { csv: 'name,sort\nListed there,room', within, preview })
    expect([await code(list(null, false)), await code(list(city.id, true))]).toEqual(['staff.scope', 'staff.scope'])
    expect((await list(building.id, false)).json.made).toBe(1)
  })

  test('TRE2 keeps who changed what', async () => {
    const [home, other] = [await made('Home'), await made('Other')]
    const place = await made('Hall', home.id)
    await change(place, { name: 'Town hall', nameBn: 'টাউন হল' })
    await change(place, { parent: other.id })
    await change(place, { outline: square(10, 10, 1) })
    await change(place, { retired: true })
    await change(place, { retired: true })
    await change(place, { retired: false })
    expect((await audited(place.id)).map(({ action, before, after }) => [action, before, after])).toEqual([
      ['place.added', null, expect.objectContaining({ name: 'Hall', parent: home.id })],
      ['place.changed', { name: 'Hall', nameBn: null }, { name: 'Town hall', nameBn: 'টাউন হল' }],
      ['place.moved', { parent: home.id }, { parent: other.id }],
      ['place.outlined', { outlined: false }, { corners: 5 }],
      ['place.retired', { retired: false }, { retired: true }],
      ['place.restored', { retired: true }, { retired: false }],
    ])
    expect((await audited(place.id)).every(({ actor, address }) => actor === admin.account && address !== '')).toBe(
      true,
    )
  })

  test('TRE3 moves a place with all that lies within it', async () => {
    const [from, to] = [await made('From'), await made('To')]
    const building = await made('Building A', from.id)
    const floor = await made('Floor 1', building.id)
    const room = await made('Room 101', floor.id)
    expect((await change(building, { parent: to.id })).status).toBe(200)
    expect(await pathOf(room.id)).toEqual([to.id, building.id, floor.id, room.id])
    expect(await pathOf(building.id)).toEqual([to.id, building.id])
    expect((await change(floor, { parent: null })).json.parent).toBeNull()
    expect(await pathOf(room.id)).toEqual([floor.id, room.id])
  })

  test('TRE3 lets nothing lie within itself, too deep, or beside another of its name', async () => {
    const top = await made('Top')
    const under = await made('Under', top.id)
    expect(await code(change(top, { parent: under.id }))).toBe('place.within')
    expect(await code(change(top, { parent: top.id }))).toBe('place.within')
    expect(await code(change(top, { parent: newId() }))).toBe('place.unknown')
    expect(await code(add('under', top.id))).toBe('place.twin')
    let deepest = await made('L1')
    for (let level = 2; level <= MOST_DEPTH; level++) deepest = await made(`L${level}`, deepest.id)
    expect(await code(add('L9', deepest.id))).toBe('place.deep')
    expect(await code(change(top, { parent: (await pathOf(deepest.id))[MOST_DEPTH - 2] }))).toBe('place.deep')
    expect((await change(under, { parent: (await pathOf(deepest.id))[MOST_DEPTH - 2] })).status).toBe(200)
  })

  test('TRE3 makes no circle of two moves at once', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [one, other] = [await made(`One ${turn}`), await made(`Other ${turn}`)]
      const codes = await Promise.all([
        code(change(one, { parent: other.id })),
        code(change(other, { parent: one.id })),
      ])
      expect(codes.sort()).toEqual(['place.within', undefined])
    }
  })

  test('TRE4 takes an outline that is one, and no other', async () => {
    const place = await made('Drawn', null, { outline: square(50, 10, 2) })
    expect(place.outlined).toBe(true)
    const there = await call(app.url, 'GET', `/api/v1/places/${place.id}/outline`)
    expect(there.json.outline).toMatchObject(square(50, 10, 2))
    expect(await code(change(place, { outline: { type: 'Polygon', coordinates: [[[1, 1]]] } }))).toBe('input.invalid')
    expect((await change(place, { outline: null })).json.outlined).toBe(false)
    expect(await code(call(app.url, 'GET', `/api/v1/places/${newId()}/outline`))).toBe('place.unknown')
  })

  test('TRE5 finds the innermost place that holds a point', async () => {
    const at = async (lat: number, lon: number) =>
      (await call(app.url, 'GET', `/api/v1/places/at?lat=${lat}&lon=${lon}`)).json.path
    const city = await made('Pointed', null, { outline: square(70, 20, 10) })
    const zone = await made('Zone', city.id)
    const ward = await made('Ward', zone.id, { outline: square(71, 21, 2) })
    const [wide, narrow] = [
      await made('Wide', city.id, { outline: square(76, 26, 3) }),
      await made('Narrow', city.id, { outline: square(77, 27, 1) }),
    ]
    expect(await at(22, 72)).toEqual([city.id, zone.id, ward.id])
    expect(await at(25, 75)).toEqual([city.id])
    expect(await at(27.5, 77.5)).toEqual([city.id, narrow.id])
    expect(await at(26.5, 76.5)).toEqual([city.id, wide.id])
    expect(await at(0, -170)).toEqual([])
    await change(zone, { retired: true })
    expect(await at(22, 72)).toEqual([city.id])
    expect(await code(call(app.url, 'GET', '/api/v1/places/at?lat=91&lon=0'))).toBe('input.invalid')
  })

  test('TRE6 is the same on another node as soon as it is changed, and the way to each place is known', async () => {
    const orm = await openOrm({ url: app.database.url, pool: 2 })
    const other = createPlaces(await poolOf(orm))
    const before = await other.current()
    expect((await other.current()) === before).toBe(true)
    const outer = await made('Outer')
    const inner = await made('Inner', outer.id)
    expect(await other.pathOf(inner.id)).toEqual([outer.id, inner.id])
    await change(inner, { parent: null })
    const found = await Promise.all(Array.from({ length: 9 }, () => other.pathOf(inner.id)))
    expect(found).toEqual(Array(9).fill([inner.id]))
    expect(await other.pathOf(newId<PlaceId>())).toBeNull()
    await orm.close(true)
  })

  test('TRE9 offers none that is out of use, nor what lies within it, and gives it back whole', async () => {
    const block = await made('Old block')
    const room = await made('Old room', block.id)
    await change(block, { retired: true })
    expect((await names()).filter((name) => name.startsWith('Old'))).toEqual([])
    expect(await code(add('New room', block.id))).toBe('place.retired')
    expect(await code(add('Newer room', room.id))).toBe('place.retired')
    const { places } = (await admin.api('GET', '/api/v1/admin/places')).json
    expect(places.find(({ id }: KeptPlace) => id === block.id).retiredAt).toBeTypeOf('number')
    const heir = await made('Old block')
    expect(await code(change(block, { retired: false }))).toBe('place.twin')
    await change(heir, { name: 'New block' })
    expect((await change(block, { retired: false })).json.retiredAt).toBeNull()
    expect((await names()).filter((name) => name.startsWith('Old'))).toEqual(['Old block', 'Old room'])
  })

  test('TRE8 takes in a list whole or not at all, after showing what it would do', async () => {
    const csv = 'parent,name,name_bn,sort\n,Listed,,campus\nListed,Hall A,হল ক,building'
    const takeIn = (order: object) => admin.api('POST', '/api/v1/admin/places/import', { preview: false, ...order })
    const seen = (await takeIn({ csv, preview: true })).json
    expect([seen.made, seen.lines.map(({ comes }: { comes: string }) => comes)]).toEqual([0, ['new', 'new']])
    expect(await names()).not.toContain('Listed')
    const bad = (await takeIn({ csv: `${csv}\nListed,Hall B,,planet` })).json
    expect([bad.made, bad.lines[2].wrong]).toEqual([0, 'sort'])
    expect(await names()).not.toContain('Listed')
    expect((await takeIn({ csv })).json.made).toBe(2)
    expect((await takeIn({ csv })).json.made).toBe(0)
    expect((await shown()).find(({ name }) => name === 'Hall A')?.nameBn).toBe('হল ক')
    expect((await audited('all')).map(({ action, after }) => [action, after.made])).toEqual([['place.imported', 2]])
    expect(await code(takeIn({ csv, within: newId() }))).toBe('place.unknown')
  })
})

describe('TRE7 people belong to places', () => {
  const profile = async (reader: Person | null) =>
    (
      await call(
        app.url,
        'GET',
        `/api/v1/profiles/${asha.username}`,
        undefined,
        reader ? { cookie: reader.cookie } : {},
      )
    ).json.place
  const belong = (place: string | null) => asha.api('PATCH', '/api/v1/me/profile', { place })

  test('to one that is in use, which they choose, and which others see as they allow', async () => {
    const home = await made('Belonging')
    await asha.api('PATCH', '/api/v1/me', { open: true })
    const rafi = await app.person('Rafi')
    expect((await belong(home.id)).json.profile.place).toBe(home.id)
    expect([await profile(rafi), await profile(null)]).toEqual([null, null])
    expect(await profile(admin)).toBe(home.id)
    await asha.api('PATCH', '/api/v1/me/profile', { audiences: { place: 'public' } })
    expect([await profile(rafi), await profile(null)]).toEqual([home.id, home.id])
    const { places } = (await admin.api('GET', '/api/v1/admin/places')).json
    expect(places.find(({ id }: KeptPlace) => id === home.id).people).toBe(1)
  })

  test('and stay there when it is no longer in use, but nobody else comes', async () => {
    const [past, next] = [await made('Past'), await made('Next')]
    await belong(past.id)
    await change(past, { retired: true })
    expect((await asha.api('PATCH', '/api/v1/me/profile', { place: past.id, about: 'still here' })).status).toBe(200)
    expect((await belong(next.id)).status).toBe(200)
    expect(await code(belong(past.id))).toBe('place.unknown')
    expect(await code(belong(newId()))).toBe('place.unknown')
    expect((await belong(null)).json.profile.place).toBeNull()
  })
})
