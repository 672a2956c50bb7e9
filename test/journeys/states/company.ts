import type { BrowserContextOptions } from 'playwright-core'
import type { Language } from '../../../shared/kernel/describe.ts'
import type { House } from '../testing/house.ts'
import { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { State } from './state.ts'

interface Manner {
  readonly language: Language
  readonly width: number
}

const HEIGHTS: Record<number, number> = { 390: 844, 820: 1180, 1440: 900 }

/** Those who look at states, each in a browser of their own that is used again where nothing stays behind. */
export const openCompany = (house: () => House, stage: () => Stage, { language, width }: Manner) => {
  const scenes = new Map<State['who'], Scene>()

  const enter = async (who: State['who']) => {
    const options: BrowserContextOptions = {
      viewport: { width, height: HEIGHTS[width] ?? 800 },
      ...(width < 500 && { hasTouch: true, isMobile: true }),
    }
    const visitor = await house().visitor(options)
    const scene = new Scene(visitor, stage(), language)
    if (who === 'guest')
      await scene.page.context().addInitScript((wanted) => localStorage.setItem('language', wanted), language)
    else {
      const person = stage()[who]
      await person.api('PATCH', '/api/v1/me', { language })
      const [name = '', value = ''] = person.cookie.split('=')
      await scene.page.context().addCookies([{ name, value, url: house().app.url }])
    }
    return scene
  }

  return {
    async shows(state: State): Promise<Scene> {
      const known = state.alone ? undefined : scenes.get(state.who)
      const scene = known ?? (await enter(state.who))
      await scene.page.mouse.move(0, 0)
      await state.show(scene)
      await scene.rests()
      if (state.crashes) scene.visitor.crashes.splice(0)
      if (!state.alone) scenes.set(state.who, scene)
      return scene
    },
    /** What cannot be used again goes. */
    async leaves(state: State, { page }: Scene) {
      if (state.alone) await page.context().close()
    },
    /** Everybody goes. */
    async part() {
      scenes.clear()
      await house().empty()
    },
  }
}
