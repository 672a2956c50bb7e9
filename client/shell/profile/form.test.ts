import { describe, expect, test } from 'vitest'
import { MOST_LINKS, PROFILE_FIELDS } from '../../../shared/kernel/profile.ts'
import type { OwnProfile, Profile } from '../../../shared/protocol/profiles.ts'
import { enteredOf, previewOf, wishOf, wrongIn } from './form.ts'

const profile = {
  name: 'Asha',
  about: 'Teaches.',
  birthday: '1990-05-01',
  website: 'https://asha.example',
  links: ['https://a.example'],
  location: 'Dhaka',
  department: '',
  building: 'C',
  ward: '7',
  open: false,
} as unknown as Profile
const audiences = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, 'contacts']))
const own = { profile, audiences: { ...audiences, about: 'everybody' } } as unknown as OwnProfile

describe('the form of one’s profile', () => {
  test('wishes for nothing else where nothing was changed', () => {
    expect(wishOf(enteredOf(own))).toEqual({
      name: 'Asha',
      about: 'Teaches.',
      birthday: '1990-05-01',
      website: 'https://asha.example',
      links: ['https://a.example'],
      location: 'Dhaka',
      department: '',
      building: 'C',
      ward: '7',
      place: null,
      audiences: own.audiences,
    })
  })

  test('says where one belongs, and that one belongs nowhere', () => {
    const place = '01900000-0000-7000-8000-000000000001'
    const settled = enteredOf({ ...own, profile: { ...profile, place } } as unknown as OwnProfile)
    expect(wishOf(settled).place).toBe(place)
    expect(wishOf({ ...settled, place: '' }).place).toBeNull()
    expect(previewOf(profile, settled, true).place).toBe(place)
  })

  test('leaves out the links that were emptied, and the blanks around the others', () => {
    const entered = { ...enteredOf(own), link0: '  ', [`link${MOST_LINKS - 1}`]: ' https://b.example ' }
    expect(wishOf(entered).links).toEqual(['https://b.example'])
  })

  test('shows its owner what others will see, with the name that they have where they entered none', () => {
    const shown = previewOf(profile, { ...enteredOf(own), name: '', about: 'Sings.' }, true)
    expect(shown).toMatchObject({ name: 'Asha', about: 'Sings.', open: true, ward: '7' })
    expect(shown).not.toHaveProperty('audiences')
  })

  test('says nothing against what is right, nor against what is empty', () => {
    expect(wrongIn(enteredOf(own))).toEqual({})
    expect(wrongIn({ ...enteredOf(own), birthday: '', website: '', location: '', link0: '' })).toEqual({})
  })

  test.each([
    ['name', '   '],
    ['about', 'x'.repeat(5_000)],
    ['birthday', '2990-01-01'],
    ['birthday', '1990-02-31'],
    ['website', 'javascript:alert(1)'],
    ['link2', 'not an address'],
    ['ward', 'x'.repeat(200)],
  ])('says what is wrong with %s: %s', (field, value) => {
    const wrong = wrongIn({ ...enteredOf(own), [field]: value })
    expect(Object.keys(wrong)).toEqual([field])
    expect(wrong[field]).not.toBe('')
  })
})
