import { Show } from 'solid-js'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { number, t } from '../../words/index.ts'
import { pathOf } from './api.ts'

interface StandingProps {
  readonly article: ArticleDraft
  readonly onRetire: () => void
  readonly onRestore: () => void
}

/** What became of an article, and what people think of it. */
export const Standing = (props: StandingProps) => (
  <div class="article-state">
    <Badge tone={props.article.stage === 'published' ? 'success' : 'soft'}>
      {t(`article.stages.${props.article.stage}`)}
    </Badge>
    <Show when={props.article.waiting && props.article.stage !== 'draft'}>
      <Badge tone="info">{t('article.waiting')}</Badge>
    </Show>
    <span class="soft">{t('article.thought', number(props.article.helpful), number(props.article.unhelpful))}</span>
    <Show when={props.article.answers.helpful + props.article.answers.unhelpful > 0}>
      <span class="soft">
        {t('article.answersThought', number(props.article.answers.helpful), number(props.article.answers.unhelpful))}
      </span>
    </Show>
    <Show when={props.article.stage !== 'draft'}>
      <ButtonLink size="small" href={pathOf(props.article.slug)}>
        {t('article.open')}
      </ButtonLink>
      <Show
        when={props.article.stage === 'published'}
        fallback={
          <Button size="small" onClick={() => props.onRestore()}>
            {t('article.restore')}
          </Button>
        }
      >
        <Button size="small" onClick={() => props.onRetire()}>
          {t('article.retire')}
        </Button>
      </Show>
    </Show>
  </div>
)
