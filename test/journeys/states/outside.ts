import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const path = (name: string, at: string): State => ({ name, who: 'guest', show: (scene) => scene.at(at) })

/** What somebody sees who is not signed in, and what everybody sees where something went wrong. */
export const outside: readonly State[] = [
  path('start', '/'),
  path('sign in', '/login'),
  path('sign in, first', '/login?next=/messages'),
  path('sign up', '/signup'),
  {
    name: 'sign up, wrong',
    who: 'guest',
    async show(scene) {
      await scene.at('/signup')
      await scene.page.getByLabel(scene.say('field.username')).fill('Ä')
      await scene.page.getByLabel(scene.say('field.password'), { exact: true }).fill('1234')
      await scene.press('signUp.action')
      await scene.page.locator('[aria-invalid="true"]').first().waitFor()
    },
  },
  {
    name: 'sign in, wrong',
    who: 'guest',
    async show(scene) {
      await scene.at('/login')
      await scene.page.getByLabel(scene.say('field.identifier')).fill('asha')
      await scene.page.getByLabel(scene.say('field.password'), { exact: true }).fill('wrong-password-1')
      await scene.page.locator('main form button[type="submit"]').click()
      await scene.page.getByRole('alert').waitFor()
    },
  },
  path('forgot', '/forgot'),
  path('reset', '/reset?token=x'),
  path('verify', '/verify'),
  path('nowhere', '/no/such/page'),
  {
    name: 'server away',
    who: 'guest',
    alone: true,
    async show(scene) {
      await scene.page.context().route('**/api/**', (route) => route.fulfill({ status: 503, body: '' }))
      await scene.at('/login')
      await scene.sees('connection.maintenance')
    },
  },
  {
    name: 'newer version',
    who: 'guest',
    alone: true,
    async show(scene) {
      await scene.page.context().addInitScript(waitingWorker)
      await scene.at('/')
      await scene.sees('version.ready')
    },
  },
  {
    name: 'crash',
    who: 'asha',
    alone: true,
    crashes: true,
    async show(scene) {
      await scene.page.context().route('**/assets/SettingsPage*.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'export default () => { throw new Error("the lamp fell over") }',
        }),
      )
      await scene.at('/settings/profile')
      await scene.sees('failure.title')
    },
  },
]

/** Runs in the page: as if a newer version had been fetched already. */
const waitingWorker = () => {
  const registration = { waiting: {}, installing: null, addEventListener: () => undefined }
  Object.defineProperty(navigator, 'serviceWorker', {
    value: { controller: {}, addEventListener: () => undefined, register: async () => registration },
  })
}

/** Every component. */
export const parts: readonly State[] = [
  path('components', '/dev/ui'),
  ...(['Dialog medium', 'Confirm', 'Toast danger', 'Menu'] as const).map(
    (name): State => ({
      name: `components, ${name.toLowerCase()}`,
      who: 'guest',
      async show(scene: Scene) {
        await scene.at('/dev/ui')
        await scene.page.getByRole('button', { name, exact: true }).click()
        await scene.page.locator('[role="dialog"], [role="alertdialog"], [role="menu"], .toast').first().waitFor()
      },
    }),
  ),
]
