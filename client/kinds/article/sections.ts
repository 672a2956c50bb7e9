import { plainSpans } from '../prose/plain.ts'
import type { Block, Span } from '../prose/tree.ts'

/** A part of an article below a heading; without one: what stands before the first. */
export interface Section {
  readonly id: string
  readonly heading: readonly Span[] | null
  readonly name: string
  readonly blocks: readonly Block[]
}

/** An address within the page, that stays the same while the heading does. */
const idOf = (name: string, taken: ReadonlySet<string>): string => {
  const base =
    name
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? 'part'
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  return id
}

export const sectionsOf = (blocks: readonly Block[]): Section[] => {
  const sections: { id: string; heading: readonly Span[] | null; name: string; blocks: Block[] }[] = []
  const taken = new Set<string>()
  for (const block of blocks) {
    if (block.is === 'heading') {
      const name = plainSpans(block.spans)
      const id = idOf(name, taken)
      taken.add(id)
      sections.push({ id, heading: block.spans, name, blocks: [] })
    } else {
      if (sections.length === 0) sections.push({ id: '', heading: null, name: '', blocks: [] })
      sections.at(-1)!.blocks.push(block)
    }
  }
  return sections
}

/** From so many headings on a list of them helps. */
const LONG = 3
export const contentsOf = (sections: readonly Section[]): readonly Section[] => {
  const named = sections.filter(({ heading }) => heading !== null)
  return named.length >= LONG ? named : []
}
