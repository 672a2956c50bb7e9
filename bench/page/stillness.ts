import type { PageWorld } from './world.ts'

const STEPS = 60
/** Long enough for what was sent to be drawn. */
const MOMENT = 120

/** Runs in the page: from now on, after each frame, how far the first message that begins on the screen has moved. */
const watch = () => {
  const scroller = document.querySelector('[role="log"]')!
  const edge = scroller.getBoundingClientRect().top
  const line = [...scroller.querySelectorAll('article')].find((one) => one.getBoundingClientRect().top >= edge)!
  const from = line.getBoundingClientRect().top
  const seen = { most: 0, gone: false, on: true }
  const frame = () => {
    if (!seen.on) return
    seen.gone ||= !line.isConnected
    seen.most = Math.max(seen.most, Math.abs(line.getBoundingClientRect().top - from))
    requestAnimationFrame(() => setTimeout(frame)) // after what a frame puts right by itself
  }
  requestAnimationFrame(() => setTimeout(frame))
  Object.assign(window, { seen })
  const above = [...scroller.querySelectorAll<HTMLElement>('[data-seq]:has(article)')]
    .filter((one) => one.getBoundingClientRect().bottom < edge)
    .map((one) => Number(one.dataset.seq))
  return above.slice(-20)
}
const stop = () => {
  const { seen } = window as unknown as { seen: { most: number; gone: boolean; on: boolean } }
  seen.on = false
  return seen.gone ? Number.POSITIVE_INFINITY : seen.most
}
/** Runs in the page: something above gets its size late, as an image does. */
const grow = (height: number) => {
  const scroller = document.querySelector('[role="log"]')!
  const edge = scroller.getBoundingClientRect().top
  const above = [...scroller.querySelectorAll('article .bubble')].filter(
    (one) => one.getBoundingClientRect().bottom < edge,
  )
  const late = document.createElement('img')
  above.at(-1 - (height % 5))?.append(late)
  setTimeout(() => {
    late.style.height = `${height}px`
  }, 30)
}

/** How far, at most, what is read moves while others write, change and react, and images above come late: in px. */
export const stillness = async ({ page, long, self, other }: PageWorld): Promise<number> => {
  await page.goto(`/messages/${long}`)
  await page.locator('article').first().waitFor()
  let most = 0
  const pick = (seqs: readonly number[]) => seqs[Math.floor(Math.random() * seqs.length)]!
  for (let step = 0; step < STEPS; step += 1) {
    // by script: a wheel may be turned only when the machine finds the time, which would count as movement
    await page.getByRole('log').evaluate((scroller, by) => scroller.scrollBy(0, by), step % 4 === 3 ? 500 : -900)
    await page.waitForTimeout(MOMENT)
    const above = await page.evaluate(watch)
    if (above.length > 0) {
      const text = `changed ${'and longer '.repeat(step % 40)}`
      await self.wish(long, { type: 'message.edit', target: pick(above), text })
      await self.wish(long, { type: 'message.react', target: pick(above), emoji: '👍' })
    }
    await other.wish(long, { type: 'message.send', text: `arrives ${step}` })
    await page.evaluate(grow, 40 + ((step * 37) % 300))
    await page.waitForTimeout(MOMENT)
    most = Math.max(most, await page.evaluate(stop))
  }
  return most
}
