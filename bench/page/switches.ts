import type { PageWorld } from './world.ts'

const SWITCHES = 200

/** Runs in the page: goes to a conversation, and says how long it took until its messages were painted. */
const turnTo = (id: string) =>
  new Promise<number>((done) => {
    const before = document.querySelector('[role="log"]')
    const link = document.querySelector<HTMLElement>(`a[href="/messages/${id}"]`)!
    link.focus({ preventScroll: true }) // as pressing it does
    const begun = performance.now()
    link.click()
    const look = () => {
      const now = document.querySelector('[role="log"]')
      if (!now || now === before || !now.querySelector('article')) return requestAnimationFrame(look)
      return setTimeout(() => done(performance.now() - begun))
    }
    requestAnimationFrame(look)
  })

/** Runs in the page: how long the browser alone needs to show what is shown, given it as it stands. */
const showAgain = () =>
  new Promise<number>((done) => {
    const shown = document.querySelector('[role="log"]')!
    const copy = shown.cloneNode(true) as Element
    const begun = performance.now()
    shown.replaceWith(copy)
    requestAnimationFrame(() =>
      setTimeout(() => {
        done(performance.now() - begun)
        copy.replaceWith(shown)
      }),
    )
  })

/**
 * Switches between conversations that this browser holds: how long each took, beside what the browser alone needs for
 * the same, in ms, and how much more memory is used at the end, in MB.
 */
export const switches = async ({ page, context, shorts }: PageWorld) => {
  const tools = await context.newCDPSession(page)
  const heap = async () => {
    for (let times = 0; times < 3; times += 1) await tools.send('HeapProfiler.collectGarbage')
    return (await tools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20
  }
  const visit = async (times: number) => {
    const took: number[] = []
    const alone: number[] = []
    for (let at = 0; at < times; at += 1) {
      took.push(await page.evaluate(turnTo, shorts[at % shorts.length]!))
      alone.push(await page.evaluate(showAgain))
    }
    return { took, alone }
  }
  await visit(3 * shorts.length)
  const before = await heap()
  const times = await visit(SWITCHES)
  return { ...times, before, grown: (await heap()) - before }
}
