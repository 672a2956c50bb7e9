import { pdf, pixelBomb, png } from '../../../server/files/testing/samples.ts'
import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const choose = ({ page }: Scene, ...files: readonly (readonly [name: string, mimeType: string, bytes: Uint8Array])[]) =>
  page
    .locator('.composer input[type="file"]')
    .setInputFiles(files.map(([name, mimeType, bytes]) => ({ name, mimeType, buffer: Buffer.from(bytes) })))

/** A tray with a picture, a paper, and what is refused. */
const packing = async (scene: Scene) => {
  await scene.talk('rafi')
  await choose(
    scene,
    ['river.png', 'image/png', await png(300, 200)],
    ['timetable.pdf', 'application/pdf', pdf()],
    ['huge.png', 'image/png', pixelBomb(60_000)],
  )
  await scene.page.locator('.tray-item[data-state="ready"]').nth(1).waitFor()
  await scene.page.locator('.tray-item[data-state="refused"]').waitFor()
}
const showing = async (scene: Scene) => {
  await scene.talk('library')
  await scene.message('From this morning').locator('.pictures').waitFor()
  await scene.message('From this morning').scrollIntoViewIfNeeded()
}

/** What is sent along with words, and how it is looked at. */
export const files: readonly State[] = [
  { name: 'files, to be sent', who: 'asha', alone: true, show: packing },
  {
    name: 'files, described',
    who: 'asha',
    alone: true,
    async show(scene) {
      await packing(scene)
      await scene.press('files.describe', 'river.png')
      await scene.dialog()
    },
  },
  { name: 'files', who: 'asha', show: showing },
  {
    name: 'files, viewer',
    who: 'asha',
    async show(scene) {
      await showing(scene)
      await scene.page.locator('.picture-button').first().click()
      await scene.dialog()
      await scene.page.locator('.viewer-picture').waitFor()
    },
  },
]
