import type { Scene } from './scene.ts'
import type { State } from './state.ts'

/** A ward of the demo's city, with its outline. */
const ward = async (scene: Scene) => {
  await scene.at('/admin/places')
  await scene.page.locator('.places-side input').first().fill('Hijalpur')
  await scene.page.locator('.places-tree .place-option').first().click()
  await scene.page.locator('.places-outline .outline path').last().waitFor({ state: 'attached' })
  await scene.rests()
}

/** What is looked after, by those who may, and the closed door to it. */
export const admin: readonly State[] = [
  {
    name: 'admin, places',
    who: 'farida',
    async show(scene) {
      await scene.at('/admin/places')
      await scene.page.locator('.places-tree .place-option').nth(3).waitFor()
    },
  },
  { name: 'admin, a place', who: 'farida', show: ward },
  {
    name: 'admin, moving a place',
    who: 'farida',
    async show(scene) {
      await ward(scene)
      await scene.press('places.admin.move')
      const dialog = await scene.dialog()
      await dialog.getByRole('combobox').click()
      await dialog.locator('.place-option').nth(2).waitFor()
    },
  },
  {
    name: 'admin, drawing an outline',
    who: 'farida',
    async show(scene) {
      await ward(scene)
      await scene.press('places.outline.change')
      const dialog = await scene.dialog()
      await dialog.locator('.outline circle').last().waitFor({ state: 'attached' })
    },
  },
  {
    name: 'admin, a list with mistakes',
    who: 'farida',
    async show(scene) {
      await scene.at('/admin/places')
      await scene.press('places.admin.import')
      const dialog = await scene.dialog()
      const list = 'parent,name,sort\nShonapur,East zone,zone\nNowhere,Ward 13,ward\nShonapur,North zone,zone'
      await dialog.locator('textarea').fill(list)
      await dialog.getByRole('button', { name: scene.say('places.list.look') }).click()
      await dialog.locator('table').waitFor()
    },
  },
  {
    name: 'admin, a desk',
    who: 'farida',
    async show(scene) {
      await scene.at('/admin/desks?desk=complaint')
      await scene.press('desks.section.fields')
      await scene.page.locator('.desks-part-name').first().click()
      await scene.press('desks.preview')
      await scene.page.locator('.desks-preview .desk-form').waitFor()
    },
  },
  {
    name: 'admin, what the assistant may do at a desk',
    who: 'farida',
    async show(scene) {
      await scene.at('/admin/desks?desk=support')
      await scene.press('desks.section.bot')
      await scene.page.locator('.desks-fitness').last().waitFor()
    },
  },
  {
    name: 'admin, how the assistant does',
    who: 'farida',
    async show(scene) {
      await scene.at('/admin/assistant')
      await scene.page.locator('.assistant :is(.assistant-cards, .empty-state)').waitFor()
    },
  },
  {
    name: 'admin, not for everybody',
    who: 'asha',
    show: (scene) => scene.at('/admin').then(() => scene.sees('admin.forbidden.title')),
  },
]
