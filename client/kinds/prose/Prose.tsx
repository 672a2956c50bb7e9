import { createMemo } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { EVERYONE } from '../composer/mentions.ts'
import { useLiveIfSigned } from '../live.tsx'
import { Blocks } from './Blocks.tsx'
import { isEmojiOnly } from './emoji-only.ts'
import { parse } from './parse.ts'
import { type Called, CalledContext } from './Spans.tsx'
import './prose.css'

interface ProseProps {
  readonly text: string
  /** whom the message calls: their names stand out where the text has them */
  readonly mentions?: readonly AccountId[]
  readonly everyone?: boolean
}

/** A text as people wrote it, set to be read. What they typed becomes elements that we chose, never markup. */
export const Prose = (props: ProseProps) => {
  const live = useLiveIfSigned()
  const blocks = createMemo(() => parse(props.text))
  const called: Called = (username) => {
    if (username === EVERYONE && props.everyone) return { name: username, own: true }
    const account = live && props.mentions?.find((id) => live.person(id)?.username === username)
    return account ? { name: live.person(account)!.name, own: account === live.account } : null
  }
  return (
    <CalledContext.Provider value={called}>
      <div class="prose-blocks" data-emoji-only={isEmojiOnly(props.text) ? '' : undefined}>
        <Blocks blocks={blocks()} />
      </div>
    </CalledContext.Provider>
  )
}
