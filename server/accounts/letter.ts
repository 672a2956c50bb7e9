import type { Language } from '../../shared/kernel/describe.ts'
import type { Scene } from './errand.ts'

interface Addressed {
  readonly to: string
  readonly language: Language
  /** as the account is called */
  readonly name: string
}

/** To a guest: by its number alone. Until the link was opened nobody knows whose address it is. */
interface AboutTicket {
  readonly number: string
  readonly link: string
  readonly days: number
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
    | (AboutTicket & { readonly letter: 'ticketOpened' | 'ticketNews' | 'ticketLink' })
  )
