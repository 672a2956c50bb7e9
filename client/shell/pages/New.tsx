import { A, useLocation, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { NewPage } from '../../kinds/desk/index.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { t } from '../../words/index.ts'
import { ComeForm } from '../guest/ComeForm.tsx'
import { withNext } from '../next.ts'
import { useSession } from '../session.ts'

/** `/new`: where one turns to a desk. */
const New = () => {
  const session = useSession()
  const location = useLocation()
  const params = useParams<{ desk?: string }>()
  const ways = (desk: DeskForm | null) => (
    <Show when={desk?.opens === 'guest'} fallback={<MemberWays />}>
      <ComeForm />
    </Show>
  )
  const MemberWays = () => (
    <>
      <p class="desk-sign">{t('desk.sign')}</p>
      <p class="desk-sign">
        <ButtonLink tone="primary" href={withNext('/login', location.pathname)}>
          {t('frame.signIn')}
        </ButtonLink>
        <ButtonLink href={withNext('/signup', location.pathname)}>{t('frame.signUp')}</ButtonLink>
      </p>
      <p class="desk-sign">
        <A href="/t">{t('guest.title')}</A>
        <A href="/status">{t('status.title')}</A>
      </p>
    </>
  )
  return (
    <Show when={session.me() !== undefined} fallback={<Spinner size="large" label={t('frame.loading')} />}>
      <NewPage api={session.accounts} desk={params.desk ?? null} ways={ways} />
    </Show>
  )
}

export default New
