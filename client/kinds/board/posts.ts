import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { MessageLine, View } from '../../sync/index.ts'

/** A topic as it is read: what was asked, what helped, and everything else in the order in which it was said. */
export interface Posts {
  readonly question: MessageLine | null
  readonly accepted: MessageLine | null
  readonly answers: readonly MessageLine[]
}

const logged = (message: Message): MessageLine => ({
  line: 'message',
  key: `m${message.seq}`,
  message,
  status: 'logged',
  command: null,
  refusal: null,
})

/**
 * @param known  the answers that were fetched, in order
 * @param whole  there are no others behind them: what comes now joins them
 */
export const postsOf = (
  topic: number,
  known: readonly number[],
  whole: boolean,
  { lines, quotes }: Pick<View, 'lines' | 'quotes'>,
): Posts => {
  const said = lines.filter((line): line is MessageLine => line.line === 'message')
  const bySeq = new Map(said.map((line) => [line.message.seq, line]))
  const post = (seq: number): MessageLine | null => {
    const message = quotes[seq]
    return bySeq.get(seq) ?? (message ? logged(message) : null)
  }
  const here = said.filter(({ message }) => message.answers?.topic === topic)
  const last = whole ? Number.POSITIVE_INFINITY : (known.at(-1) ?? 0)
  const come = here.flatMap(({ status, message: { seq } }) => (status === 'logged' && seq <= last ? seq : []))
  const seqs = [...new Set([...known, ...come])].sort((one, other) => one - other)
  const question = post(topic)
  const accepted = question?.message.topic?.accepted ?? null
  const answers = seqs.filter((seq) => seq !== accepted).map(post)
  return {
    question,
    accepted: accepted === null ? null : post(accepted),
    answers: [
      ...answers.filter((line) => line !== null && !line.message.removed).map((line) => line!),
      ...here.filter(({ status }) => status !== 'logged'),
    ],
  }
}
