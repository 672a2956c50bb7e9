import UserRoundX from 'lucide-solid/icons/user-round-x'
import type { JSX } from 'solid-js'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'

/** Nobody is to be seen under this address. */
export const Absent = (props: { readonly children: JSX.Element; readonly action?: JSX.Element }) => {
  useTitle(() => t('person.absent'))
  return (
    <EmptyState
      icon={UserRoundX}
      heading="h1"
      title={t('person.absent')}
      action={
        props.action ?? (
          <ButtonLink tone="primary" href="/">
            {t('notFound.action')}
          </ButtonLink>
        )
      }
    >
      {props.children}
    </EmptyState>
  )
}
