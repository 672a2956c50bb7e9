import { createEffect, on } from 'solid-js'
import { toast } from '../ui/Toast.tsx'
import type { Theme } from '../ui/theme/themes.ts'
import { chooseLanguage, type Language, language, t, why } from '../words/index.ts'
import { type Session, useSession } from './session.ts'
import { theme, wearTheme } from './theme.ts'

/** Colours and language: at once here, and with the account, so that other devices follow. */
export const useChoices = () => {
  const session = useSession()
  const keep = async (change: { theme: Theme } | { language: Language }) => {
    if (!session.me()) return
    try {
      await session.change(change)
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
  }
  return {
    chooseTheme: (wanted: Theme) => {
      wearTheme(wanted)
      return keep({ theme: wanted })
    },
    chooseLanguage: async (wanted: Language) => {
      try {
        await chooseLanguage(wanted)
      } catch {
        return toast(t('failure.unreachable'), { tone: 'danger' })
      }
      await keep({ language: wanted })
    },
  }
}

/** What the page is written in: hyphens, fonts and screen readers go by it. */
export const declareLanguage = (): void => {
  createEffect(() => {
    document.documentElement.lang = language()
  })
}

/** What the account has chosen, perhaps on another device, is put on here as well. */
export const followChoices = (session: Session): void => {
  createEffect(
    on(
      () => session.me()?.theme,
      (chosen) => chosen && chosen !== theme() && wearTheme(chosen),
    ),
  )
  createEffect(
    on(
      () => session.me()?.language,
      (chosen) => {
        // without the words of that language the page stays in the one it has
        if (chosen && chosen !== language()) chooseLanguage(chosen).catch(() => undefined)
      },
    ),
  )
}
