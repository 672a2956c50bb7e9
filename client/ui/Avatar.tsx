import { createSignal, type JSX, Show, useContext } from 'solid-js'
import { Faces } from './faces.ts'
import { initials, tone } from './initials.ts'
import './Avatar.css'

interface AvatarProps {
  readonly name: string
  /** what the colour is made of: an id, so that a new name keeps the old colour */
  readonly seed: string
  readonly src?: string | null
  readonly size?: 'small' | 'medium' | 'large' | 'huge'
  /** a presence dot, say */
  readonly corner?: JSX.Element
}

/** Somebody's face, or their initials. Always beside the name, so it is hidden from those who listen. */
export const Avatar = (props: AvatarProps) => {
  const [broken, setBroken] = createSignal<string>()
  const faces = useContext(Faces)
  const picture = () => {
    const src = props.src === undefined ? faces(props.seed) : props.src
    return src && src !== broken() ? src : null
  }
  return (
    <span class="avatar" data-size={props.size ?? 'medium'} data-tone={tone(props.seed)}>
      <Show
        when={picture()}
        fallback={<span class="avatar-letters" data-letters={initials(props.name)} aria-hidden="true" />}
      >
        {(src) => <img src={src()} alt="" loading="lazy" decoding="async" onError={() => setBroken(src())} />}
      </Show>
      <Show when={props.corner}>
        <span class="avatar-corner">{props.corner}</span>
      </Show>
    </span>
  )
}
