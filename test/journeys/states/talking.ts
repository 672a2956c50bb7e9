import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const withRafi = (name: string, show: (scene: Scene) => Promise<unknown>, more: Partial<State> = {}): State => ({
  name,
  who: 'asha',
  ...more,
  async show(scene) {
    await scene.talk('rafi')
    await show(scene)
  },
})

const TEN = 'at ten'
const typed = (text: string) => async (scene: Scene) => {
  await scene.composer.fill('') // a draft is kept, and comes to every device
  await scene.composer.pressSequentially(text)
}

/** A conversation that is open, and everything that lies over one because of a message in it. */
export const talking: readonly State[] = [
  withRafi('thread', async () => undefined),
  withRafi(
    'thread, scrolled up',
    async (scene) => {
      await scene.page.getByRole('article').first().scrollIntoViewIfNeeded()
      await scene.page.locator('.thread-lines').hover()
      await scene.page.mouse.wheel(0, -900)
      await scene.page.locator('.thread-newest').waitFor()
    },
    { only: 'desk' },
  ),
  { name: 'thread of a group', who: 'asha', show: (scene) => scene.talk('ward') },
  {
    name: 'thread of a request',
    who: 'asha',
    show: (scene) =>
      scene.at(`/messages/${scene.stage.places.asking}`).then(() => scene.button('people.accept').waitFor()),
  },
  {
    name: 'no such conversation',
    who: 'asha',
    show: (scene) =>
      scene.at('/messages/00000000-0000-7000-8000-000000000000').then(() => scene.sees('messages.absent')),
  },
  withRafi('typing', async (scene) => {
    const { rafi, places } = scene.stage
    await rafi.ask('typing', { conversation: places.rafi, on: true })
    await scene.page
      .locator('.thread-typing')
      .getByText(scene.say('messages.typing', 'Rafi Karim', 1))
      .waitFor()
    rafi.leave()
  }),
  withRafi('message, pointed at', async (scene) => scene.message(TEN).locator('.bubble').hover(), { only: 'desk' }),
  withRafi('message, reactions', async (scene) => {
    await scene
      .message(TEN)
      .getByRole('button', { name: scene.say('message.react'), exact: true })
      .press('Enter')
    await scene.page.getByRole('menu').waitFor()
  }),
  withRafi('message, menu', (scene) => scene.menu(TEN), { only: 'desk' }),
  withRafi(
    'message, sheet',
    async (scene) => {
      await scene.message(TEN).locator('.prose').tap()
      await scene.page.getByRole('menu').waitFor()
    },
    { only: 'phone' },
  ),
  withRafi('message, emoji picker', async (scene) => {
    await scene
      .message(TEN)
      .getByRole('button', { name: scene.say('message.react'), exact: true })
      .press('Enter')
    await scene.pick('message.moreReactions')
    await scene.dialog()
    await scene.press('composer.groups.smileys')
    await scene.page.locator('.emoji-face').nth(20).waitFor()
  }),
  withRafi('message, versions', (scene) => scene.does('message.history', TEN).then(() => scene.dialog())),
  withRafi('message, who reacted', (scene) => scene.does('message.whoReacted', TEN).then(() => scene.dialog())),
  withRafi('message, forward', async (scene) => {
    await scene.does('messages.forward', TEN)
    await scene.dialog()
  }),
  withRafi('message, delete', async (scene) => {
    await scene.does('messages.remove', TEN)
    await scene.dialog()
  }),
  withRafi('messages selected', async (scene) => {
    await scene.does('message.select', TEN)
    await scene.page.locator('.selection-bar').waitFor()
    await scene.message('Yes. The plan').locator('.message-choice').click()
  }),
  {
    name: 'message, readers',
    who: 'asha',
    async show(scene) {
      await scene.talk('library')
      await scene.does('message.readers', 'Cake on Friday')
      await scene.dialog()
    },
  },
  withRafi('reply', async (scene) => scene.does('messages.reply', 'Yes. The plan')),
  withRafi('edit', async (scene) => scene.does('messages.edit', TEN)),
  withRafi('composer, emoji', async (scene) => {
    await scene.press('composer.emoji')
    await scene.press('composer.groups.smileys')
    await scene.page.locator('.emoji-face').nth(20).waitFor()
  }),
  withRafi(
    'composer, emoji completion',
    async (scene) => {
      await typed(':sm')(scene)
      await scene.page.getByRole('option').first().waitFor()
    },
    { alone: true },
  ),
  {
    name: 'composer, mention',
    who: 'asha',
    alone: true,
    async show(scene) {
      await scene.talk('ward')
      await typed('@')(scene)
      await scene.page.getByRole('option').nth(2).waitFor()
    },
  },
  withRafi(
    'composer, commands',
    async (scene) => {
      await typed('/')(scene)
      await scene.page.getByRole('option').nth(2).waitFor()
    },
    { alone: true },
  ),
  withRafi(
    'composer, help',
    async (scene) => {
      await typed('/help')(scene)
      await scene.page.keyboard.press('Escape')
      await scene.press('messages.send')
      await scene.dialog()
    },
    { alone: true },
  ),
  withRafi(
    'composer, formatting',
    async (scene) => {
      if (await scene.button('composer.showTools').isVisible()) await scene.press('composer.showTools')
      else {
        await scene.press('composer.more') // on a phone it is one of those
        await scene.pick('composer.showTools')
      }
      await scene.page.getByRole('toolbar').waitFor()
      await scene.composer.fill('Some **bold** words\nand a second line')
    },
    { alone: true },
  ),
  {
    name: 'message, not sent',
    who: 'asha',
    alone: true,
    async show(scene) {
      await refuseMessages(scene)
      await scene.talk('rafi')
      await typed('Did you see the rain?')(scene)
      await scene.press('messages.send')
      await scene.page.locator('.message.failed').waitFor()
    },
  },
  withRafi(
    'offline',
    async (scene) => {
      await scene.page.context().setOffline(true)
      await typed('I write this on the ferry')(scene)
      await scene.press('messages.send')
      await scene.page.locator('.connection').waitFor()
    },
    { alone: true },
  ),
]

/** The server takes everything but messages. */
const refuseMessages = ({ page }: Scene) =>
  page.context().routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((said) => {
      const id = /^42(\d+)\["command",.*"message\.send"/s.exec(String(said))?.[1]
      const refusal = { code: 'contact.unavailable', details: {} }
      if (id) socket.send(`43${id}[${JSON.stringify({ ok: false, refusal })}]`)
      else server.send(said)
    })
  })
