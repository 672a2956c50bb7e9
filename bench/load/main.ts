import { type Order, type Report, type WorkName, works } from './works.ts'

/** The load has a process of its own: what it costs is not counted, and it cannot delay who counts. */
type AnyWork = (crowd: unknown) => Promise<(wish: unknown) => Promise<unknown>>

let round: ((wish: unknown) => Promise<unknown>) | null = null

const connect = async (work: WorkName, crowd: unknown): Promise<null> => {
  round = await (works[work] as unknown as AnyWork)(crowd)
  return null
}

const carryOut = async (order: Order): Promise<unknown> => {
  if (order.do === 'connect') return connect(order.work, order.crowd)
  if (!round) throw new Error('nobody is connected yet')
  return round(order.wish)
}

process.on('message', async (order: Order) => {
  const report = await carryOut(order).then(
    (done): Report => ({ ok: true, done }),
    (error: Error): Report => ({ ok: false, why: error.message }),
  )
  process.send!(report)
})
process.on('disconnect', () => process.exit())
