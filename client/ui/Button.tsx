import type { LucideProps } from 'lucide-solid'
import { type Component, type JSX, Show, splitProps } from 'solid-js'
import { Spinner } from './Spinner.tsx'
import './Button.css'

export type Icon = Component<LucideProps>

interface Look {
  /** `primary`: the one thing to do here. `plain`: everything else. `quiet`: in rows and bars. `danger`: cannot be undone. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'medium' | 'small' | 'large'
  readonly icon?: Icon
  readonly wide?: boolean
}

const look = ['tone', 'size', 'icon', 'wide'] as const

type ButtonProps = Look & JSX.ButtonHTMLAttributes<HTMLButtonElement> & { readonly busy?: boolean }

/** While `busy` it keeps its width and its focus, says so, and does nothing when pressed. */
export const Button = (props: ButtonProps) => {
  const [own, mine, rest] = splitProps(props, look, ['busy', 'children', 'class', 'onClick', 'type'])
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (mine.busy) event.preventDefault()
    else if (typeof mine.onClick === 'function') mine.onClick(event)
  }
  return (
    <button
      {...rest}
      type={mine.type ?? 'button'}
      class={`button ${mine.class ?? ''}`}
      data-tone={own.tone ?? 'plain'}
      data-size={own.size ?? 'medium'}
      data-wide={own.wide ? '' : undefined}
      aria-busy={mine.busy ? true : undefined}
      aria-disabled={mine.busy ? true : rest['aria-disabled']}
      onClick={press}
    >
      <Face icon={own.icon}>{mine.children}</Face>
      <Show when={mine.busy}>
        <span class="button-wait">
          <Spinner />
        </span>
      </Show>
    </button>
  )
}

/** Goes somewhere, and looks like a button. */
export const ButtonLink = (props: Look & JSX.AnchorHTMLAttributes<HTMLAnchorElement>) => {
  const [own, mine, rest] = splitProps(props, look, ['children', 'class'])
  return (
    <a
      {...rest}
      class={`button ${mine.class ?? ''}`}
      data-tone={own.tone ?? 'plain'}
      data-size={own.size ?? 'medium'}
      data-wide={own.wide ? '' : undefined}
    >
      <Face icon={own.icon}>{mine.children}</Face>
    </a>
  )
}

const Face = (props: { readonly icon?: Icon; readonly children: JSX.Element }) => (
  <span class="button-face">
    <Show when={props.icon}>{(icon) => icon()({ size: 18, 'aria-hidden': true })}</Show>
    {props.children}
  </span>
)
