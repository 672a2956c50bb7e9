import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { t } from '../../words/index.ts'
import type { Shade } from './shades.ts'
import './code.css'

/** Code with its language and a button that copies it. The colours come a moment later and move nothing. */
export const CodeBlock = (props: { readonly text: string; readonly language: string }) => {
  const [shades, setShades] = createSignal<readonly Shade[] | null>(null)
  // no resource: what waits for one takes the whole page away meanwhile
  createEffect(() => {
    const { text, language } = props
    setShades(null)
    if (!language) return
    const colour = ({ highlight }: typeof import('./highlight.ts')) => {
      if (props.text === text) setShades(highlight(text, language))
    }
    import('./highlight.ts').then(colour).catch(() => undefined) // without its colours it is still code
  })
  const [copied, setCopied] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const copy = async () => {
    await navigator.clipboard.writeText(props.text)
    announce(t('prose.copied'))
    setCopied(true)
    clearTimeout(timer)
    timer = setTimeout(() => setCopied(false), 2000)
  }
  return (
    <figure class="code-block" dir="ltr">
      <figcaption>
        <span>{props.language || t('prose.code')}</span>
        <IconButton
          icon={copied() ? Check : Copy}
          size="small"
          label={copied() ? t('prose.copied') : t('prose.copy')}
          onClick={() => void copy()}
        />
      </figcaption>
      <pre tabindex={0}>
        <code>
          <Show when={shades()} fallback={props.text}>
            {(found) => <For each={found()}>{(shade) => <span data-role={shade.role}>{shade.text}</span>}</For>}
          </Show>
        </code>
      </pre>
    </figure>
  )
}
