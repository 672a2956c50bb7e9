import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const state = (name: string, show: (scene: Scene) => Promise<unknown>, more: Partial<State> = {}): State => ({
  name,
  who: 'asha',
  show,
  ...more,
})

const inGroup = (name: string, then: (scene: Scene) => Promise<unknown>) =>
  state(`group, ${name}`, async (scene) => {
    await scene.talk('library')
    await scene.press('messages.menu')
    await scene.pick('group.show')
    await scene.dialog()
    await then(scene)
    await scene.rests()
  })

const inSearch = (text: string, until: (scene: Scene) => Promise<unknown>) => async (scene: Scene) => {
  await scene.talk('ward')
  await scene.press('find.here')
  await scene.page.locator('.thread-search input').first().fill(text)
  await until(scene)
}

const switching = (text: string) => async (scene: Scene) => {
  await scene.at('/messages')
  await scene.page.locator('.row').first().waitFor()
  await scene.page.locator('.finder-open').click()
  await scene.dialog()
  await scene.page.locator('.switcher-input').fill(text)
  if (text) await scene.page.locator('.switcher-said:not(:empty)').waitFor({ state: 'attached' })
  await scene.rests()
}

const beginning = (tab: string) => async (scene: Scene) => {
  await scene.at('/messages')
  await scene.press('people.begin')
  await scene.tab(tab)
  await scene.rests()
}

/** Everything beside and around conversations. */
export const around: readonly State[] = [
  state('list', async (scene) => {
    await scene.at('/messages')
    await scene.page.locator('.row').nth(3).waitFor()
  }),
  state(
    'list, menu',
    async (scene) => {
      await scene.at('/messages')
      await scene.page.locator('.row').nth(1).focus()
      await scene.page.keyboard.press('Shift+F10')
      await scene.page.getByRole('menu').waitFor()
    },
    { only: 'desk' },
  ),
  state('list, nothing found', async (scene) => {
    await scene.at('/messages')
    await scene.page.locator('.list-find input').fill('zzz')
    await scene.sees('list.nothing.found')
  }),
  state(
    'list, empty',
    async (scene) => {
      await scene.at('/messages')
      await scene.sees('messages.none')
    },
    { who: 'newcomer' },
  ),
  state(
    'list, coming',
    async (scene) => {
      await scene.page.context().routeWebSocket(/socket\.io/, () => undefined)
      await scene.at('/messages')
      await scene.page.locator('.skeleton').first().waitFor()
    },
    { alone: true },
  ),
  state(
    'thread, coming',
    async (scene) => {
      await scene.page.context().routeWebSocket(/socket\.io/, () => undefined)
      await scene.visitor.goTo(`/messages/${scene.stage.places.rafi}`)
      await scene.page.locator('.thread-wait').waitFor()
    },
    { alone: true },
  ),
  state('new conversation', async (scene) => {
    await beginning('people.find')(scene)
    await (await scene.dialog()).getByRole('textbox').first().fill('ka')
    await scene.page.locator('[role="dialog"] .person').first().waitFor()
  }),
  state('new group', beginning('group.create')),
  state('public groups', beginning('group.discover')),
  state('profile', async (scene) => {
    await scene.talk('ward')
    await scene
      .message('could the library')
      .getByRole('button', { name: scene.say('profile.show', 'Imran Sheikh') })
      .first()
      .click()
    await scene.dialog()
  }),
  inGroup('members', async () => undefined),
  inGroup('member’s menu', async (scene) => {
    await scene.press('member.more', 'Kabir Molla')
    await scene.page.getByRole('menu').waitFor()
  }),
  inGroup('requests', (scene) => scene.tab('member.requestsCount', 1)),
  inGroup('invite', async (scene) => {
    await scene.tab('member.invite')
    await (await scene.dialog()).getByRole('textbox').first().fill('na')
    await (await scene.dialog()).locator('.person').first().waitFor()
  }),
  inGroup('settings', (scene) => scene.tab('member.settings')),
  state('thread, menu', async (scene) => {
    await scene.talk('ward')
    await scene.press('messages.menu')
    await scene.page.getByRole('menu').waitFor()
  }),
  state('thread, alerts', async (scene) => {
    await scene.talk('ward')
    await scene.press('alerts.tune', scene.say('alerts.level.all'))
    await scene.page.getByRole('menu').waitFor()
  }),
  state('pinned', async (scene) => {
    await scene.talk('ward')
    await scene.press('messages.menu')
    await scene.pick('kept.pinned')
    await scene.dialog()
  }),
  state('saved', async (scene) => {
    await scene.at('/messages')
    await scene.press('kept.saved')
    await (await scene.dialog()).getByText('measure').waitFor()
  }),
  state(
    'saved, none',
    async (scene) => {
      await scene.at('/messages')
      await scene.press('kept.saved')
      await scene.sees('kept.noSaved')
    },
    { who: 'newcomer' },
  ),
  state('day', async (scene) => {
    await scene.talk('rafi')
    await scene.page.locator('.thread-day button').last().click()
    await scene.dialog()
  }),
  state('bell', async (scene) => {
    await scene.at('/messages')
    await scene.page.locator('.bell').click()
    await scene.page.locator('.bell-panel').waitFor()
    await scene.page.locator('.bell-panel li').first().waitFor()
  }),
  state('notifications', async (scene) => {
    await scene.at('/notifications')
    await scene.page.locator('main li').first().waitFor()
  }),
  state('notifications, none', (scene) => scene.at('/notifications'), { who: 'newcomer' }),
  state(
    'search here',
    inSearch('lamp', (scene) => scene.page.locator('.thread-search-hit').first().waitFor()),
  ),
  state(
    'search here, none',
    inSearch('zebra', (scene) => scene.sees('find.hereNone')),
  ),
  state('switcher', switching('')),
  state('switcher, found', switching('ra')),
  state('switcher, none', switching('zebra')),
  state('shortcuts', async (scene) => {
    await scene.at('/messages')
    await scene.page.locator('#main').focus()
    await scene.page.keyboard.press('?')
    await scene.dialog()
  }),
  state('colours', async (scene) => {
    await scene.at('/messages')
    await scene.press('frame.colours')
    await scene.page.getByRole('menu').waitFor()
  }),
  state('account', async (scene) => {
    await scene.at('/messages')
    await scene.press('frame.account')
    await scene.page.getByRole('menu').waitFor()
    await scene.sees('alerts.status')
  }),
  ...['profile', 'email', 'password', 'privacy', 'appearance', 'notifications', 'hidden', 'sessions', 'activity'].map(
    (tab) => state(`settings, ${tab}`, (scene) => scene.at(`/settings/${tab}`)),
  ),
]
