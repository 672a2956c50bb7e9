import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** These stand in the frame of every page, and show what others tell them. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  Confirmations: 'confirmed(',
  ConfirmDialog: 'confirmed(',
  LiveRegion: 'announce(',
  Toasts: 'toast(',
  FacesProvider: '<Avatar', // says where their pictures are
  Field: '<TextField',
  MomentField: '<TextField', // the same, with the device's own picker
}

test('every component has its place in the gallery', () => {
  const components = read(new URL('../../ui/', import.meta.url)).flatMap((text) =>
    [...text.matchAll(/^export const ([A-Z][a-z]\w*) = /gm)].map(([, name]) => name!),
  )
  const gallery = read(new URL('./', import.meta.url)).join('\n')
  expect(components.length).toBeGreaterThan(25)
  const missing = components.filter(
    (name) => !new RegExp(SHOWN_BY[name]?.replace('(', '\\(') ?? `<${name}\\b`).test(gallery),
  )
  expect(missing).toEqual([])
})
