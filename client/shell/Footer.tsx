import { A } from '@solidjs/router'
import { For } from 'solid-js'
import { LANGUAGE_NAMES, LANGUAGES, language, t } from '../words/index.ts'
import { useChoices } from './choices.ts'
import './Footer.css'

export const Footer = () => {
  const { chooseLanguage } = useChoices()
  const year = () => new Intl.DateTimeFormat(language(), { year: 'numeric' }).format(new Date())
  return (
    <footer class="footer">
      <div class="footer-row">
        <span>{t('frame.rights', year())}</span>
        <nav class="footer-links" aria-label={t('frame.footer')}>
          <A href="/">{t('frame.home')}</A>
          <A href="/gallery">{t('post.gallery')}</A>
          <A href="/help">{t('article.help')}</A>
          <a href="/api/docs" rel="external">
            {t('frame.interface')}
          </a>
        </nav>
        <ul class="footer-languages" aria-label={t('frame.language')}>
          <For each={LANGUAGES}>
            {(one) => (
              <li>
                <button type="button" lang={one} aria-pressed={one === language()} onClick={() => chooseLanguage(one)}>
                  {LANGUAGE_NAMES[one]}
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </footer>
  )
}
