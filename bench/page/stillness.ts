import type { PageWorld } from './world.ts'

const STEPS = 60

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
/** Runs in the page: until what is known by now has been drawn, and what that moved is where it belongs. */
const settle = async () => {
  for (let frames = 0; frames < 3; frames += 1)
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
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
  return new Promise<void>((grown) => {
    // with a frame, as an image does: nobody has seen what is between that and what puts it right
    const come = () => {
      late.style.height = `${height}px`
      grown()
    }
    setTimeout(() => requestAnimationFrame(come), 30)
  })
}

/** How far, at most, what is read moves while others write, change and react, and images above come late: in px. */
export const stillness = async ({ page, long, self, other }: PageWorld): Promise<number> => {
  await page.goto(`/messages/${long}`)
  await page.locator('article').first().waitFor()
  const list = page.getByRole('navigation', { name: 'Conversations' })
  let most = 0
  const pick = (seqs: readonly number[]) => seqs[Math.floor(Math.random() * seqs.length)]!
  for (let step = 0; step < STEPS; step += 1) {
    // by script: a wheel may be turned only when the machine finds the time, which would count as movement
    await page.getByRole('log').evaluate((scroller, by) => scroller.scrollBy(0, by), step % 4 === 3 ? 500 : -900)
    await page.evaluate(settle)
    const above = await page.evaluate(watch)
    if (above.length > 0) {
      const text = `changed ${'and longer '.repeat(step % 40)}`
      await self.wish(long, { type: 'message.edit', target: pick(above), text })
      await self.wish(long, { type: 'message.react', target: pick(above), emoji: '👍' })
    }
    await other.wish(long, { type: 'message.send', text: `arrives ${step}` })
    await page.evaluate(grow, 40 + ((step * 37) % 300))
    // the last that was sent stands in the list: all that came before it has arrived, too
    await list.getByText(`arrives ${step}`).waitFor()
    await page.evaluate(settle)
    most = Math.max(most, await page.evaluate(stop))
  }
  return most
}
