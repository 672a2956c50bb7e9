import { type Component, createContext, For, type JSX, Match, Switch, useContext } from 'solid-js'
import { Moment } from './Moment.tsx'
import { plainSpans } from './plain.ts'
import { Spoiler } from './Spoiler.tsx'
import type { Span } from './tree.ts'

/** Whom a text calls: what the pill says, and whether it is the reader. Null for names that are only letters. */
export type Called = (username: string) => { readonly name: string; readonly own: boolean } | null

export const CalledContext = createContext<Called>(() => null)

type Of<Is extends Span['is']> = Extract<Span, { readonly is: Is }>

/** What is said in a line, as elements: each kind of span is one, and there are no others. */
export const Spans: Component<{ readonly spans: readonly Span[] }> = (props) => (
  <For each={props.spans}>{(span) => element(span)}</For>
)

const element = (span: Span): JSX.Element => {
  switch (span.is) {
    case 'text':
      return span.text
    case 'break':
      return <br />
    case 'bold':
      return (
        <strong>
          <Spans spans={span.spans} />
        </strong>
      )
    case 'italic':
      return (
        <em>
          <Spans spans={span.spans} />
        </em>
      )
    case 'struck':
      return (
        <del>
          <Spans spans={span.spans} />
        </del>
      )
    case 'code':
      return <code>{span.text}</code>
    case 'time':
      return <Moment at={span.at} />
    case 'spoiler':
      return (
        <Spoiler letters={plainSpans(span.spans)}>
          <Spans spans={span.spans} />
        </Spoiler>
      )
    case 'mention':
      return <Mention span={span} />
    case 'link':
      return <Link span={span} />
  }
}

const Mention = (props: { readonly span: Of<'mention'> }) => {
  const called = useContext(CalledContext)
  return (
    <Switch fallback={props.span.text}>
      <Match when={called(props.span.username)}>
        {(whom) => (
          <span class="mention" data-own={whom().own ? '' : undefined} title={props.span.text}>
            @{whom().name}
          </span>
        )}
      </Match>
    </Switch>
  )
}

/** Pages of our own stay in this tab; everything else opens beside it and learns nothing of us. */
const Link = (props: { readonly span: Of<'link'> }) => {
  const own = ownPath(props.span.href)
  return own ? (
    <a href={own}>
      <Spans spans={props.span.spans} />
    </a>
  ) : (
    <a href={props.span.href} title={props.span.href} target="_blank" rel="noopener noreferrer nofollow">
      <Spans spans={props.span.spans} />
    </a>
  )
}

const ownPath = (href: string): string | null => {
  const { origin, pathname, search, hash } = new URL(href, location.origin)
  return origin === location.origin && pathname.startsWith('/messages/') ? pathname + search + hash : null
}
