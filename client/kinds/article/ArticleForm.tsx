import { createSignal, For, Show } from 'solid-js'
import { LONGEST_ARTICLE, LONGEST_ARTICLE_TITLE } from '../../../shared/kinds/post/index.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LANGUAGE_NAMES, LANGUAGES, t } from '../../words/index.ts'
import { Body } from './Body.tsx'
import type { DeskNames } from './desks.ts'
import type { Written } from './written.ts'

interface ArticleFormProps {
  readonly written: Written
  /** it has its address already */
  readonly named: boolean
  readonly desks: DeskNames
  readonly busy: boolean
  /** somebody was faster: first it is said what becomes of that */
  readonly late: boolean
  /** something was written that is nowhere else */
  readonly dirty: boolean
  readonly wrong: Partial<Record<'slug' | 'title' | 'text', string>>
  readonly onWrite: (some: Partial<Written>) => void
  readonly onDiscard: () => void
  readonly onSave: () => void
  readonly onPublish: () => void
}

/** Where an article is written, and looked at before anybody else does. */
export const ArticleForm = (props: ArticleFormProps) => {
  const [looking, setLooking] = createSignal(false)
  const desks = () => [
    { value: '', label: t('article.general') },
    ...props.desks.known().map(({ id }) => ({ value: id, label: props.desks.nameOf(id) })),
    ...(props.written.desk && !props.desks.known().some(({ id }) => id === props.written.desk)
      ? [{ value: props.written.desk, label: props.desks.nameOf(props.written.desk) }]
      : []),
  ]
  return (
    <form
      class="article-form sheet"
      onSubmit={(event) => {
        event.preventDefault()
        props.onPublish()
      }}
    >
      <Show
        when={!looking()}
        fallback={
          <article class="article" lang={props.written.language}>
            <h2 class="article-preview-title" dir="auto">
              {props.written.title}
            </h2>
            <Body text={props.written.text} />
          </article>
        }
      >
        <TextField
          label={t('article.title')}
          value={props.written.title}
          error={props.wrong.title ?? null}
          maxLength={LONGEST_ARTICLE_TITLE}
          dir="auto"
          autocomplete="off"
          onValue={(title) => props.onWrite({ title })}
        />
        <TextField
          label={t('article.slug')}
          hint={props.named ? t('article.slugKept') : t('article.slugHint')}
          value={props.written.slug}
          error={props.wrong.slug ?? null}
          readOnly={props.named}
          maxLength={80}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onValue={(slug) => props.onWrite({ slug })}
        />
        <TextArea
          label={t('article.text')}
          hint={t('article.textHint')}
          value={props.written.text}
          error={props.wrong.text ?? null}
          maxLength={LONGEST_ARTICLE}
          dir="auto"
          onValue={(text) => props.onWrite({ text })}
        />
        <div class="article-fields">
          <SelectField
            label={t('article.language')}
            value={props.written.language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onValue={(language) => props.onWrite({ language })}
          />
          <SelectField
            label={t('article.desk')}
            value={props.written.desk ?? ''}
            options={desks()}
            onValue={(desk) => props.onWrite({ desk: desk || null })}
          />
          <TextField
            label={t('article.keywords')}
            hint={t('article.keywordsHint')}
            value={props.written.keywords}
            dir="auto"
            autocomplete="off"
            onValue={(keywords) => props.onWrite({ keywords })}
          />
          <TextField
            label={t('article.translation')}
            hint={t('article.translationHint')}
            optional={true}
            value={props.written.translation ?? ''}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            onValue={(translation) => props.onWrite({ translation })}
          />
        </div>
        <fieldset class="article-audience">
          <legend>{t('article.audience')}</legend>
          <For each={['public', 'internal'] as const}>
            {(audience) => (
              <label>
                <input
                  type="radio"
                  name="audience"
                  checked={props.written.audience === audience}
                  onChange={() => props.onWrite({ audience })}
                />
                <span>
                  {t(`article.audiences.${audience}`)}
                  <small>{t(`article.audienceHints.${audience}`)}</small>
                </span>
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <p class="article-form-end">
        <span class="article-kept soft">{t('article.kept')}</span>
        <Show when={props.dirty}>
          <Button tone="quiet" onClick={() => props.onDiscard()}>
            {t('article.discard')}
          </Button>
        </Show>
        <Button tone="quiet" aria-pressed={looking()} onClick={() => setLooking(!looking())}>
          {looking() ? t('article.writeOn') : t('article.preview')}
        </Button>
        <Button busy={props.busy} disabled={props.late} onClick={() => props.onSave()}>
          {t('article.save')}
        </Button>
        <Button type="submit" tone="primary" busy={props.busy} disabled={props.late}>
          {t('article.publish')}
        </Button>
      </p>
    </form>
  )
}
