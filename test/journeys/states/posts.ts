import type { Scene } from './scene.ts'
import type { State } from './state.ts'

const home = async (scene: Scene) => {
  await scene.at('/')
  await scene.page.locator('.post').nth(2).waitFor()
  await scene.rests()
}
/** The post of the demo that has everything: words, opinions, comments. */
const post = async (scene: Scene) => {
  await home(scene)
  await scene.page.locator('.post-title a').last().click()
  await scene.page.locator('.post[data-whole]').waitFor()
  await scene.page.locator('.comments-list li').first().waitFor()
  await scene.rests()
}
const writing = async (scene: Scene) => {
  await scene.at('/create_post')
  await scene.page.locator('.post-form input').first().fill('A walk by the river')
  await scene.page.locator('.post-form textarea').fill('At **six**.\n\n- boots\n- tea')
}
const menu = async (scene: Scene) => {
  await home(scene)
  await scene.press('post.menu')
  await scene.page.getByRole('menu').waitFor()
}

/** What there is to read, and writing more of it. */
export const posts: readonly State[] = [
  { name: 'home', who: 'asha', show: home },
  { name: 'home, guest', who: 'guest', show: home },
  {
    name: 'home, coming',
    who: 'asha',
    alone: true,
    async show(scene) {
      await scene.page.context().route('**/api/v1/posts*', () => undefined)
      await scene.at('/')
      await scene.page.locator('.feed-page .skeleton').first().waitFor()
    },
  },
  {
    name: 'home, failed',
    who: 'asha',
    alone: true,
    async show(scene) {
      await scene.page.context().route('**/api/v1/posts*', (route) => route.abort())
      await scene.at('/')
      await scene.sees('post.failed')
    },
  },
  { name: 'post', who: 'asha', show: post },
  { name: 'post, guest', who: 'guest', show: post },
  {
    name: 'post, gone',
    who: 'guest',
    show: (scene) => scene.at('/posts/0198a0d2-0000-7000-8000-000000000000'),
  },
  { name: 'post, menu', who: 'asha', show: menu },
  {
    name: 'gallery, nothing there',
    who: 'guest',
    async show(scene) {
      await scene.at('/gallery')
      await scene.sees('post.galleryEmpty')
    },
  },
  {
    name: 'post, sharing',
    who: 'asha',
    async show(scene) {
      await menu(scene)
      await scene.pick('post.share')
      await scene.dialog()
    },
  },
  {
    name: 'post, own, deleting',
    who: 'asha',
    async show(scene) {
      await scene.at(`/posts/${scene.stage.places.post}`)
      await scene.press('post.menu')
      await scene.pick('post.remove')
      await scene.dialog()
    },
  },
  {
    name: 'post, own, editing',
    who: 'asha',
    async show(scene) {
      await scene.at(`/posts/${scene.stage.places.post}?edit`)
      await scene.page.locator('.post-form').waitFor()
    },
  },
  { name: 'post, writing', who: 'asha', show: writing },
  {
    name: 'post, nothing said',
    who: 'newcomer',
    async show(scene) {
      await scene.at('/create_post')
      await scene.press('post.publish')
      await scene.sees('post.empty')
    },
  },
  {
    name: 'post, looking before',
    who: 'asha',
    async show(scene) {
      await writing(scene)
      await scene.press('post.preview')
    },
  },
]
