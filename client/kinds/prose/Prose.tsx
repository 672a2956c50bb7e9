import { For, type JSX } from 'solid-js'
import './prose.css'

/** Where a text has something to show besides letters. Code first: nothing inside it means anything. */
const MARKS =
  /```\w*\n?([\s\S]+?)```|`([^`\n]+)`|\*\*([^*\n]+)\*\*|\*([^*\s][^*\n]*)\*|(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/g

/** A text as people wrote it, in pieces that are shown as elements: what they typed never becomes markup. */
const piecesOf = (text: string): JSX.Element[] => {
  const pieces: JSX.Element[] = []
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    const [whole, block, code, strong, emphasis, link] = match
    if (match.index > at) pieces.push(text.slice(at, match.index))
    if (block !== undefined)
      pieces.push(
        <pre>
          <code>{block}</code>
        </pre>,
      )
    else if (code !== undefined) pieces.push(<code>{code}</code>)
    else if (strong !== undefined) pieces.push(<strong>{strong}</strong>)
    else if (emphasis !== undefined) pieces.push(<em>{emphasis}</em>)
    else if (link !== undefined)
      pieces.push(
        <a href={link} target="_blank" rel="noopener noreferrer nofollow">
          {link}
        </a>,
      )
    at = match.index + whole.length
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}

export const Prose = (props: { readonly text: string }) => <For each={piecesOf(props.text)}>{(piece) => piece}</For>
