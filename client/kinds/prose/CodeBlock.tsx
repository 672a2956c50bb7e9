import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import { createResource, createSignal, For, onCleanup, Show } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { t } from '../../words/index.ts'
import type { Shade } from './shades.ts'
import './code.css'

const coloured = async (what: { code: string; language: string }): Promise<readonly Shade[] | null> => {
  try {
    return (await import('./highlight.ts')).highlight(what.code, what.language)
  } catch {
    return null // without its colours it is still code
  }
}

/** Code with its language and a button that copies it. The colours come a moment later and move nothing. */
export const CodeBlock = (props: { readonly text: string; readonly language: string }) => {
  const [shades] = createResource(
    () => (props.language ? { code: props.text, language: props.language } : null),
    coloured,
  )
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
          <Show when={shades.latest} fallback={props.text}>
            {(found) => <For each={found()}>{(shade) => <span data-role={shade.role}>{shade.text}</span>}</For>}
          </Show>
        </code>
      </pre>
    </figure>
  )
}
