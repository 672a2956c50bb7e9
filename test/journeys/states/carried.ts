import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const state = (name: string, show: (scene: Scene) => Promise<unknown>): State => ({ name, who: 'asha', show })

const onBoard = async (scene: Scene) => {
  await scene.at(`/messages/${scene.stage.places.board}`)
  await scene.page.locator('.board-topic').nth(2).waitFor()
}

const inWard = (name: string, then: (scene: Scene) => Promise<unknown>) =>
  state(name, async (scene) => {
    await scene.talk('ward')
    await scene.page.locator('.survey').scrollIntoViewIfNeeded()
    await then(scene)
    await scene.rests()
  })

const inNotes = (name: string, then: (scene: Scene) => Promise<unknown>) =>
  state(name, async (scene) => {
    await scene.at(`/messages/${scene.stage.places.notes}`)
    await scene.page.locator('.place').waitFor()
    await then(scene)
    await scene.rests()
  })

const begins = (more: string) => async (scene: Scene) => {
  await scene.press('composer.more')
  await scene.pick(more)
  await scene.dialog()
}

/** Boards, and what messages carry besides words. */
export const carried: readonly State[] = [
  state('board', onBoard),
  state('board, topic', async (scene) => {
    await onBoard(scene)
    await scene.page.getByRole('link', { name: /water bill/ }).click()
    await scene.sees('board.accepted')
    await scene.rests()
  }),
  state('board, new topic', async (scene) => {
    await onBoard(scene)
    await scene.page.getByRole('link', { name: scene.say('board.begin') }).click()
    await scene.sees('board.first')
  }),
  state('board, open', async (scene) => {
    await onBoard(scene)
    await scene.press('board.filters.open')
    await scene.page.locator('.board-topic').first().waitFor()
  }),
  inWard('survey', async () => undefined),
  inWard('survey, answers', async (scene) => {
    await scene.press('survey.results')
    await (await scene.dialog()).getByRole('region').first().waitFor()
  }),
  inNotes('survey, new', begins('survey.new')),
  inNotes('place, sticker', async () => undefined),
  inNotes('place, map', async (scene) => {
    await scene.page.locator('.place button').first().click()
    await scene.dialog()
  }),
  inNotes('place, new', begins('place.new')),
  inNotes('stickers', async (scene) => {
    await scene.press('composer.emoji')
    await scene.tab('sticker.all')
    await scene.page
      .getByRole('group', { name: scene.say('sticker.all') })
      .getByRole('button')
      .first()
      .waitFor()
  }),
  state('meeting, new', async (scene) => {
    await scene.talk('library')
    await begins('meeting.new')(scene)
  }),
  state('sent along', async (scene) => {
    await scene.talk('library')
    await scene.press('messages.menu')
    await scene.pick('shelf.title')
    await (await scene.dialog()).locator('img').first().waitFor()
  }),
  state('sent along, none', async (scene) => {
    await scene.talk('library')
    await scene.press('messages.menu')
    await scene.pick('shelf.title')
    await scene.tab('shelf.sorts.voice')
    await scene.sees('shelf.none.voice')
  }),
]
