import type { Outline } from '../../shared/kernel/outline.ts'
import type { PlaceSort } from '../../shared/kernel/place.ts'
import type { Person } from './people.ts'

/** A place of the demo, with what lies within it. Neither the city nor the institute is to be found anywhere. */
export interface DemoPlace {
  readonly sort: PlaceSort
  readonly name: string
  readonly nameBn: string
  readonly outline?: Outline
  readonly people?: readonly Person[]
  readonly inside?: readonly DemoPlace[]
}

type Corner = [lon: number, lat: number]

/** The wards lie four beside each other and three above each other. */
const ACROSS = 4
const UP = 3
const WEST = 90.355
const SOUTH = 23.765
const WIDE = 0.027
const HIGH = 0.031

/** From -1 to 1, scattered, the same in every run. */
const scattered = (x: number, y: number) =>
  ((Math.imul(x * 73 + y * 179 + 11, 2_654_435_761) >>> 8) % 2_000) / 1_000 - 1

/** A corner where wards meet: streets and rivers run as they like, so none stands where a ruler would put it. */
const corner = (x: number, y: number): Corner => [
  Number((WEST + (x + scattered(x, y) * 0.22) * WIDE).toFixed(5)),
  Number((SOUTH + (y + scattered(y + 40, x) * 0.2) * HIGH).toFixed(5)),
]
/** Half way from one to the next the side bends; both wards that share it bend the same way. */
const bend = (x: number, y: number, otherX: number, otherY: number): Corner => {
  const [[lon, lat], [otherLon, otherLat]] = [corner(x, y), corner(otherX, otherY)]
  const aside = scattered(x + otherX + 7, y + otherY + 3) * 0.12
  return [
    Number(((lon + otherLon) / 2 + (y === otherY ? 0 : aside * WIDE)).toFixed(5)),
    Number(((lat + otherLat) / 2 + (x === otherX ? 0 : aside * HIGH)).toFixed(5)),
  ]
}

/** Along the sides of so many wards, and back to where it began. */
const around = (west: number, south: number, east: number, north: number): Outline => {
  const spots: [number, number][] = []
  for (let x = west; x < east; x++) spots.push([x, south])
  for (let y = south; y < north; y++) spots.push([east, y])
  for (let x = east; x > west; x--) spots.push([x, north])
  for (let y = north; y > south; y--) spots.push([west, y])
  const ring = spots.flatMap(([x, y], at): Corner[] => {
    const [nextX, nextY] = spots[(at + 1) % spots.length]!
    // a side is bent the same way from whichever end one comes
    const forth = x + y < nextX + nextY
    return [corner(x, y), forth ? bend(x, y, nextX, nextY) : bend(nextX, nextY, x, y)]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}

const WARDS: readonly (readonly [name: string, nameBn: string, people?: readonly Person[]])[] = [
  ['Bokultola', 'বকুলতলা'],
  ['Shimulbagh', 'শিমুলবাগ', ['kabir']],
  ['Kashbon', 'কাশবন'],
  ['Doyelpara', 'দোয়েলপাড়া', ['sumi']],
  ['Nodighat', 'নদীঘাট'],
  ['Palashdanga', 'পলাশডাঙা', ['oishi']],
  ['Hijalpur', 'হিজলপুর', ['asha', 'nadia', 'imran', 'mitu']],
  ['Shapla Bazar', 'শাপলা বাজার', ['rafi', 'joy']],
  ['Krishnachura', 'কৃষ্ণচূড়া'],
  ['Tetultola', 'তেঁতুলতলা'],
  ['Jhaubon', 'ঝাউবন', ['farid']],
  ['Batighar', 'বাতিঘর'],
]

const bangla = (number: number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(0x09e6 + Number(digit)))

const wards = (from: number, to: number): DemoPlace[] =>
  WARDS.slice(from, to).map(([name, nameBn, people = []], at) => {
    const [x, y] = [(from + at) % ACROSS, Math.floor((from + at) / ACROSS)]
    return {
      sort: 'ward',
      name: `Ward ${from + at + 1}, ${name}`,
      nameBn: `ওয়ার্ড ${bangla(from + at + 1)}, ${nameBn}`,
      outline: around(x, y, x + 1, y + 1),
      people,
    }
  })

const departments = (...names: readonly (readonly [name: string, nameBn: string, people?: readonly Person[]])[]) =>
  names.map(([name, nameBn, people = []]): DemoPlace => ({ sort: 'department', name, nameBn, people }))

export const PLACES: readonly DemoPlace[] = [
  {
    sort: 'city',
    name: 'Shonapur',
    nameBn: 'সোনাপুর',
    outline: around(0, 0, ACROSS, UP),
    inside: [
      { sort: 'zone', name: 'South zone', nameBn: 'দক্ষিণ অঞ্চল', inside: wards(0, 6) },
      { sort: 'zone', name: 'North zone', nameBn: 'উত্তর অঞ্চল', inside: wards(6, 12) },
    ],
  },
  {
    sort: 'campus',
    name: 'Meghdut Institute',
    nameBn: 'মেঘদূত ইনস্টিটিউট',
    inside: [
      {
        sort: 'building',
        name: 'Main building',
        nameBn: 'মূল ভবন',
        inside: departments(
          ['Registrar', 'নিবন্ধন দপ্তর'],
          ['Accounts', 'হিসাব শাখা', ['lina']],
          ['ICT', 'তথ্যপ্রযুক্তি', ['tanvir']],
        ),
      },
      {
        sort: 'building',
        name: 'Science building',
        nameBn: 'বিজ্ঞান ভবন',
        inside: departments(['Physics', 'পদার্থবিজ্ঞান'], ['Chemistry', 'রসায়ন'], ['Mathematics', 'গণিত']),
      },
      {
        sort: 'building',
        name: 'Library and arts',
        nameBn: 'গ্রন্থাগার ও কলা',
        inside: departments(['Library', 'গ্রন্থাগার'], ['Bangla', 'বাংলা'], ['English', 'ইংরেজি']),
      },
    ],
  },
]
