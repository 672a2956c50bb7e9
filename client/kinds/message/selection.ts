import { createSignal } from 'solid-js'

/** What is chosen, and where the choosing last was: a range reaches from there. */
export interface Chosen {
  readonly seqs: readonly number[]
  readonly last: number | null
}

/**
 * One more is chosen, or no longer; with a range everything from the last one on up to this.
 *
 * @param order  all that can be chosen, as it stands on the screen
 */
export const choose = (
  { seqs, last }: Chosen,
  seq: number,
  { range = false, order = [] }: { readonly range?: boolean; readonly order?: readonly number[] } = {},
): Chosen => {
  const [from, to] = [order.indexOf(last ?? seq), order.indexOf(seq)].sort((one, other) => one - other)
  if (range && from !== undefined && to !== undefined && from >= 0)
    return { seqs: sorted([...seqs, ...order.slice(from, to + 1)]), last: seq }
  return { seqs: seqs.includes(seq) ? seqs.filter((one) => one !== seq) : sorted([...seqs, seq]), last: seq }
}

const sorted = (seqs: readonly number[]) => [...new Set(seqs)].sort((one, other) => one - other)

/** Several messages at once, for as long as somebody is choosing. */
export const createSelection = () => {
  const [chosen, setChosen] = createSignal<Chosen | null>(null)
  return {
    active: () => chosen() !== null,
    seqs: (): readonly number[] => chosen()?.seqs ?? [],
    has: (seq: number) => chosen()?.seqs.includes(seq) ?? false,
    begin: (seq: number) => setChosen({ seqs: [seq], last: seq }),
    choose: (seq: number, how?: Parameters<typeof choose>[2]) =>
      setChosen((so) => choose(so ?? { seqs: [], last: null }, seq, how)),
    end: () => setChosen(null),
  }
}
export type Selection = ReturnType<typeof createSelection>
