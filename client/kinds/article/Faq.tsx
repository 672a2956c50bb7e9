import { For } from 'solid-js'
import { t } from '../../words/index.ts'

const QUESTIONS = ['account', 'language', 'private', 'phone', 'erase'] as const

/** What many ask about the platform itself. */
export const Faq = () => (
  <section class="help-faq" aria-labelledby="help-faq">
    <h2 id="help-faq">{t('article.faq')}</h2>
    <For each={QUESTIONS}>
      {(about) => (
        <details>
          <summary>{t(`article.questions.${about}`)}</summary>
          <p>{t(`article.answers.${about}`)}</p>
        </details>
      )}
    </For>
  </section>
)
