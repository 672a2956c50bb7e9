import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const toDo = async (scene: Scene) => {
  await scene.at('/queue')
  await scene.page.locator('.queue-row').nth(2).waitFor()
  await scene.rests()
}
const guest = (name: string, path: string, there: string): State => ({
  name: `desks, ${name}`,
  who: 'guest',
  async show(scene) {
    await scene.at(path)
    await scene.page.locator(there).first().waitFor()
    await scene.rests()
  },
})

/** Where people ask and report, and where it is worked on. */
export const desks: readonly State[] = [
  { name: 'desks, what is to be done', who: 'farida', show: toDo },
  {
    name: 'desks, a note on a ticket',
    who: 'farida',
    async show(scene) {
      await toDo(scene)
      await scene.page.locator('.queue-row').filter({ hasText: 'The projector in room 204' }).click()
      await scene.page.locator('.queue-thread article .prose').last().waitFor()
      await scene.press('queue.note')
      await scene.page.locator('.queue-say[data-private]').waitFor()
    },
  },
  {
    name: 'desks, a ticket of one’s own',
    who: 'asha',
    async show(scene) {
      await scene.at('/messages')
      await scene.page.locator('.list-find input').fill('eats paper')
      await scene.page.locator('.row').filter({ hasText: 'eats paper' }).click()
      await scene.page.locator('.ticket-rated').waitFor()
      await scene.rests()
    },
  },
  {
    name: 'desks, what is missing in a form',
    who: 'asha',
    async show(scene) {
      await scene.at('/new/complaint')
      await scene.page.locator('.desk-form button[type="submit"]').click()
      await scene.page.locator('.desk-form .field-error').first().waitFor()
    },
  },
  guest('which one', '/new', 'main a[href^="/new/"], main a[href^="/login"]'),
  guest('where nothing stands', '/status/SUP-26-AAAAAAA-A', 'main .field-error'),
  guest('the map', '/map', '.map'),
  guest('help', '/help', 'main details'),
  guest('an article', '/help/printer-does-not-print', '.article-contents'),
]
