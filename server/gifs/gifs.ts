import type { Language } from '../../shared/kernel/describe.ts'

/** A moving picture as whoever has it tells of it. The addresses are theirs, and no page is told them. */
export interface Moving {
  readonly id: string
  readonly says: string
  readonly width: number
  readonly height: number
  /** of a small one, and of the one that is sent */
  readonly small: string
  readonly whole: string
}

export interface GifWish {
  /** empty: what many like */
  readonly q: string
  readonly language: Language
  readonly page: string | undefined
}

/** Whoever has moving pictures. Each of these throws a Refusal `gifs.unreachable` where they do not answer. */
export interface Gifs {
  find(wish: GifWish): Promise<{ readonly items: readonly Moving[]; readonly next: string | null }>
  /** null: there is no such one, or no longer */
  one(id: string): Promise<Moving | null>
}
