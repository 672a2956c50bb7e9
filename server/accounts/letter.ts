import type { Language } from '../../shared/kernel/describe.ts'
import type { Scene } from './errand.ts'

interface Addressed {
  readonly to: string
  readonly language: Language
  /** as the account is called */
  readonly name: string
}

/** What a mail says, before it has words (notify/mail/letters.ts). */
export type Letter = Addressed &
  (
    | { readonly letter: 'verify'; readonly link: string; readonly hours: number }
    | { readonly letter: 'reset'; readonly link: string; readonly minutes: number }
    | { readonly letter: 'addressInUse'; readonly username: string; readonly link: string }
    | { readonly letter: 'passwordChanged'; readonly scene: Scene; readonly link: string }
    | { readonly letter: 'newDevice'; readonly scene: Scene; readonly link: string }
    | { readonly letter: 'emailChanged'; readonly link: string }
  )
