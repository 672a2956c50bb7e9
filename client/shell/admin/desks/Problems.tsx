import { For, Show } from 'solid-js'
import { Banner } from '../../../ui/Banner.tsx'
import { t } from '../../../words/index.ts'
import { useEditing } from './context.ts'
import { pathWords } from './paths.ts'
import { type SectionName, sectionOf } from './sections/index.ts'

/** So many are named; the others stand where they are. */
const NAMED = 5

/** What has to be put right before it can be published, each with the way there. */
export const Problems = (props: { readonly onSection: (section: SectionName) => void }) => {
  const editing = useEditing()
  const all = () => editing.problems()
  return (
    <Show when={all().length > 0}>
      <Banner tone="warning" title={t('desks.problems', all().length)}>
        <ul class="desks-problems">
          <For each={all().slice(0, NAMED)}>
            {({ path, code, about }) => (
              <li>
                <button type="button" onClick={() => props.onSection(sectionOf(path))}>
                  {pathWords(path, editing.draft())}
                </button>
                : {t(`desks.wrong.${code}`, about ?? '')}
              </li>
            )}
          </For>
        </ul>
      </Banner>
    </Show>
  )
}
