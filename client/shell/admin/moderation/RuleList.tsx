import { createSignal, Index, Show } from 'solid-js'
import type { KeptRule } from '../../../../shared/protocol/moderation.ts'
import { Button } from '../../../ui/Button.tsx'
import { later } from '../../../ui/later.tsx'
import { number, t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'

const RuleDialog = later(async () => (await import('./RuleDialog.tsx')).RuleDialog)

interface RuleListProps {
  readonly kept: { readonly rules: readonly KeptRule[]; readonly asks: boolean } | undefined
  readonly failure: unknown
  readonly onChanged: () => void
}

/** The rules of the house, and how right each was. */
export const RuleList = (props: RuleListProps) => {
  const [open, setOpen] = createSignal<KeptRule | 'new' | null>(null)
  const told = ({ counts: { upheld, overturned, dry, waiting }, state, action }: KeptRule): string =>
    [
      t(`moderation.states.${state}`),
      ...(state === 'on' ? [t(`moderation.does.${action}`)] : []),
      ...(state === 'dry' ? [t('moderation.counted', dry)] : []),
      ...(waiting > 0 ? [t('moderation.waiting', waiting)] : []),
      ...(upheld + overturned > 0 ? [t('moderation.right', number(upheld), number(upheld + overturned))] : []),
    ].join(' · ')
  return (
    <>
      <h2>{t('moderation.rules')}</h2>
      <p class="soft">{t('moderation.noRulesBody')}</p>
      <Failure of={props.failure} />
      <ul class="moderation-list">
        <Index each={props.kept?.rules}>
          {(rule) => (
            <li class="moderation-rule">
              <span class="moderation-rule-name">
                <strong dir="auto">{rule().name}</strong>
                <span class="soft">{told(rule())}</span>
              </span>
              <Button size="small" aria-label={t('moderation.editRule', rule().name)} onClick={() => setOpen(rule())}>
                {t('moderation.edit')}
              </Button>
            </li>
          )}
        </Index>
      </ul>
      <p>
        <Button onClick={() => setOpen('new')}>{t('moderation.newRule')}</Button>
      </p>
      <Show when={open()} keyed={true}>
        {(rule) => (
          <RuleDialog
            rule={rule === 'new' ? null : rule}
            asks={props.kept?.asks ?? false}
            onClose={() => setOpen(null)}
            onSaved={() => {
              setOpen(null)
              props.onChanged()
            }}
          />
        )}
      </Show>
    </>
  )
}
