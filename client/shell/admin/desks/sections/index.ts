import type { Component } from 'solid-js'
import { Assistant } from './Assistant.tsx'
import { Categories } from './Categories.tsx'
import { Fields } from './Fields.tsx'
import { Names } from './Form.tsx'
import { HoursSection } from './Hours.tsx'
import { Macros } from './Macros.tsx'
import { Promises } from './Promises.tsx'
import { Stages } from './Stages.tsx'
import { CannedTexts, Templates } from './Texts.tsx'
import { Work } from './Work.tsx'

interface Section {
  readonly panel: Component
  /** what of a desk is written there */
  readonly parts: readonly string[]
}

/** A desk section by section, in the order in which one thinks of them. */
export const SECTIONS = {
  names: { panel: Names, parts: ['name', 'about', 'prefix', 'opens', 'publicity', 'purpose'] },
  categories: { panel: Categories, parts: ['categories'] },
  fields: { panel: Fields, parts: ['fields', 'place', 'point', 'files'] },
  work: {
    panel: Work,
    parts: ['assignment', 'priority', 'locked', 'reopenDays', 'closeDays', 'rating', 'dedupe', 'ladder'],
  },
  bot: { panel: Assistant, parts: ['bot'] },
  promises: { panel: Promises, parts: ['sla'] },
  hours: { panel: HoursSection, parts: ['calendars'] },
  stages: { panel: Stages, parts: ['stages'] },
  canned: { panel: CannedTexts, parts: ['canned'] },
  macros: { panel: Macros, parts: ['macros'] },
  templates: { panel: Templates, parts: ['templates'] },
} as const satisfies Record<string, Section>
export type SectionName = keyof typeof SECTIONS

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[]

/** Where something is written, by where it stands in a desk. */
export const sectionOf = (path: string): SectionName => {
  const part = path.split('.')[0]!
  return SECTION_NAMES.find((name) => (SECTIONS[name].parts as readonly string[]).includes(part)) ?? 'names'
}
