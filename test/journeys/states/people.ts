import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const contacts = async (scene: Scene) => {
  await scene.at('/contacts')
  await scene.page.locator('.tile').nth(3).waitFor()
  await scene.rests()
}
const requests = async (scene: Scene) => {
  await scene.at('/contacts/requests')
  await scene.page.locator('.request').nth(2).waitFor()
  await scene.rests()
}
const adding = async (scene: Scene) => {
  await contacts(scene)
  await scene.press('contacts.addTitle')
  const dialog = await scene.dialog()
  await dialog.locator('textarea').fill('nadia, nobody_there, asha')
  await dialog.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit())
  await dialog.locator('.adding-results li').nth(2).waitFor()
  await dialog.locator('.adding-names').waitFor()
  await scene.rests()
}
const noting = async (scene: Scene) => {
  await contacts(scene)
  await scene.page.locator('.tile-more').first().press('Enter')
  await scene.pick('contacts.menu.own')
  await scene.dialog()
}
const profile = (username: string) => async (scene: Scene) => {
  await scene.at(`/${username}`)
  await scene.page.locator('.face, .empty-state').first().waitFor()
  await scene.rests()
}
const editing = async (scene: Scene) => {
  await scene.at('/profile')
  await scene.page.locator('.edit-preview .face').waitFor()
  await scene.rests()
}

/** Contacts, and the pages of people. */
export const people: readonly State[] = [
  { name: 'people, contacts', who: 'asha', show: contacts },
  { name: 'people, contacts on a phone', who: 'asha', only: 'phone', show: contacts },
  {
    name: 'people, contacts in a list',
    who: 'asha',
    alone: true,
    async show(scene) {
      await contacts(scene)
      await scene.press('contacts.page.list')
      await scene.page.locator('.tiles[data-look="list"]').waitFor()
    },
  },
  {
    name: 'people, no such contact',
    who: 'asha',
    async show(scene) {
      await contacts(scene)
      await scene.page.locator('.contacts-find input').fill('zzz')
      await scene.sees('contacts.page.nobody')
    },
  },
  {
    name: 'people, contact’s menu',
    who: 'asha',
    async show(scene) {
      await contacts(scene)
      await scene.page.locator('.tile-more').first().press('Enter')
      await scene.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'people, no contacts',
    who: 'newcomer',
    show: (scene) => scene.at('/contacts').then(() => scene.sees('contacts.page.empty')),
  },
  { name: 'people, requests', who: 'asha', show: requests },
  { name: 'people, nobody blocked', who: 'newcomer', show: (scene) => scene.at('/contacts/blocked') },
  {
    name: 'people, blocked',
    who: 'asha',
    show: (scene) => scene.at('/contacts/blocked').then(() => scene.page.locator('.request').waitFor()),
  },
  { name: 'people, adding', who: 'asha', show: adding },
  { name: 'people, own notes', who: 'asha', show: noting },
  { name: 'people, a contact', who: 'asha', show: profile('mitu') },
  { name: 'people, a stranger', who: 'asha', show: profile('kabir') },
  { name: 'people, a private profile', who: 'asha', show: profile('farid') },
  { name: 'people, nobody', who: 'asha', show: profile('nobody_there') },
  { name: 'people, a guest’s look', who: 'guest', show: profile('nadia') },
  { name: 'people, a guest’s look at nobody', who: 'guest', show: profile('rafi') },
  { name: 'people, own profile', who: 'asha', show: editing },
]
