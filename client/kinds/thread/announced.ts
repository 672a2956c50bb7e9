import { createEffect, on, onMount } from 'solid-js'
import type { View } from '../../sync/index.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { saidIn } from '../media/said.ts'
import { fetchReader } from '../prose/parse.ts'
import { saidAfter, seqOf } from './order.ts'

/** So many are read out one by one; of more than that, how many. */
const MOST = 5

/** What arrives is said to those who cannot see it, each once; what was there before, or is fetched, is not. */
export const announceNew = (view: () => View) => {
  const live = useLive()
  /** null: the newest is not there to be heard of */
  let heard: number | null = null
  onMount(() => void fetchReader()) // by the time something arrives, it is read out without its marks
  createEffect(
    on([() => view().lines, () => view().atEnd], ([lines, atEnd]) => {
      const before = heard
      const last = lines.reduce((seq, line) => Math.max(seq, seqOf(line)), 0)
      heard = atEnd && last > 0 ? Math.max(last, before ?? 0) : null
      if (before === null || heard === null) return
      const said = saidAfter(lines, before, live.account)
      const words = said.slice(-MOST).map(({ message }) => `${live.name(message.by)}: ${saidIn(message).slice(0, 200)}`)
      if (said.length > MOST) words.unshift(t('thread.arrived', said.length))
      if (words.length > 0) announce(words.join('\n'))
    }),
  )
}
