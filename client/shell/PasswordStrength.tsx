import { For, Show } from 'solid-js'
import { judgePassword } from '../../shared/kernel/password.ts'
import { t } from '../words/index.ts'
import './PasswordStrength.css'

const LEVELS = ['weak', 'fair', 'good', 'strong'] as const
export type Level = (typeof LEVELS)[number]

/** How hard a password is to guess, in four steps; the first of them is refused. Null while there is nothing to judge. */
export const levelOf = (password: string, context: readonly string[] = []): Level | null => {
  if (password === '') return null
  return LEVELS[Math.max(0, judgePassword(password, context).score - 1)]!
}

interface PasswordStrengthProps {
  readonly password: string
  /** what belongs to the person: a password made of it is easy to guess */
  readonly context?: readonly string[]
}

/** Four strokes and a word, while a password is being chosen; before that, how to choose one. */
export const PasswordStrength = (props: PasswordStrengthProps) => {
  const level = () => levelOf(props.password, props.context)
  const strokes = () => LEVELS.indexOf(level() ?? 'weak') + 1
  return (
    <Show when={level()} fallback={t('strength.advice')}>
      {(now) => (
        <span class="strength" data-level={now()}>
          <span class="strength-strokes" aria-hidden="true">
            <For each={LEVELS}>{(_, at) => <span data-full={at() < strokes() ? '' : undefined} />}</For>
          </span>
          <span aria-live="polite">
            <span class="unseen">{t('strength.label')}: </span>
            {t(`strength.${now()}`)}
          </span>
        </span>
      )}
    </Show>
  )
}
