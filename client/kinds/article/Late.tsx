import { createMemo, Show } from 'solid-js'
import type { ArticleContent } from '../../../shared/kinds/post/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { LANGUAGE_NAMES, moment, number, t } from '../../words/index.ts'
import { Diff } from './Diff.tsx'
import type { DeskNames } from './desks.ts'
import type { Editing } from './editing.ts'

interface LateProps {
  readonly editing: Editing
  readonly desks: DeskNames
  readonly onTheirs: () => void
}

/** Somebody was faster: what stands there now, and what would become of it. */
export const Late = (props: LateProps) => {
  const theirs = () => props.editing.late() && props.editing.base()
  const who = createMemo(() => {
    const now = theirs()
    const newest = now ? now.versions[0] : undefined
    if (!now || now.waiting || !newest) return t('article.lateDraft')
    return t('article.late', number(newest.version), newest.by?.name ?? t('article.somebody'), moment(newest.at))
  })
  const everything = ({ title, text, ...content }: ArticleContent) =>
    [
      `# ${title}`,
      '',
      text,
      '',
      `${t('article.language')} · ${LANGUAGE_NAMES[content.language]}`,
      `${t('article.desk')} · ${props.desks.nameOf(content.desk)}`,
      `${t('article.keywords')} · ${content.keywords.join(', ') || '–'}`,
      `${t('article.translation')} · ${content.translation ?? '–'}`,
      `${t('article.audience')} · ${t(`article.audiences.${content.audience}`)}`,
    ].join('\n')
  return (
    <Show when={theirs()}>
      {(now) => (
        <section class="article-late" aria-label={t('article.lateTitle')} tabindex={-1}>
          <Banner tone="warning" title={who()}>
            {t('article.lateBody')}
          </Banner>
          <Diff before={everything(now().content)} after={everything(props.editing.content())} />
          <p class="article-form-end">
            <Button onClick={() => props.onTheirs()}>{t('article.lateTheirs')}</Button>
            <Button onClick={() => props.editing.goOn()}>{t('article.lateMine')}</Button>
          </p>
        </section>
      )}
    </Show>
  )
}
