import { For } from 'solid-js'
import { type Flavour, lowestRank, RIGHTS } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'

/** Who may do what, read from the same table as the rules. */
export const Rights = (props: { readonly visibility: 'public' | 'private'; readonly flavour: Flavour | undefined }) => {
  const who = (right: keyof typeof RIGHTS) => {
    const rank = lowestRank(right, props.visibility, props.flavour)
    if (rank === 'member') return t('member.everybody')
    return rank === 'owner' ? t('member.ownersOnly') : t('member.from', t(`group.ranks.${rank}`))
  }
  const rights = () =>
    (Object.keys(RIGHTS) as (keyof typeof RIGHTS)[]).filter((right) => right !== 'tend' || props.flavour === 'board')
  return (
    <details class="rights">
      <summary>{t('member.who')}</summary>
      <dl class="facts">
        <For each={rights()}>
          {(right) => (
            <>
              <dt>{t(`member.rights.${right}`)}</dt>
              <dd>{who(right)}</dd>
            </>
          )}
        </For>
      </dl>
    </details>
  )
}
