import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const inLibrary = (name: string, show: (scene: Scene) => Promise<unknown>): State => ({
  name,
  who: 'asha',
  async show(scene) {
    await scene.talk('library')
    await scene.page.locator('.poll').nth(1).waitFor()
    await show(scene)
  },
})

/** Conversations in which something else is done than to talk: to choose, to learn, to listen. */
export const doing: readonly State[] = [
  inLibrary('polls', (scene) => scene.page.locator('.poll').last().scrollIntoViewIfNeeded()),
  inLibrary('poll, who chose what', async (scene) => {
    await scene.press('poll.who')
    await scene.dialog()
  }),
  inLibrary('poll, new', async (scene) => {
    await scene.press('composer.more')
    await scene.pick('poll.new')
    const answers = (await scene.dialog()).getByRole('textbox')
    await answers.nth(1).fill('Friday')
    await answers.nth(2).fill('friday')
    await scene.sees('poll.repeated')
  }),
  {
    name: 'lesson',
    who: 'learner',
    async show(scene) {
      await scene.talk('lesson')
      await scene.page.locator('.lesson-strip').waitFor()
    },
  },
  {
    name: 'notes',
    who: 'asha',
    show: (scene) => scene.at(`/messages/${scene.stage.places.notes}`).then(() => scene.sees('notes.subtitle')),
  },
  { name: 'channel', who: 'asha', show: (scene) => scene.talk('channel') },
  {
    name: 'channel, members',
    who: 'asha',
    async show(scene) {
      await scene.talk('channel')
      await scene.press('messages.menu')
      await scene.pick('group.show')
      await scene.dialog()
    },
  },
]
