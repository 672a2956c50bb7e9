import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Card, Failure } from '../Card.tsx'
import { useSession } from '../session.ts'
import { useMailedToken } from '../token.ts'

type Course = { is: 'checking' } | { is: 'done' } | { is: 'refused'; refused: unknown } | { is: 'sent' }

/** Where the link in a mail leads: it proves an address, for whoever opens it. */
const Verify = () => {
  const session = useSession()
  const token = useMailedToken()
  const [course, setCourse] = createSignal<Course>({ is: 'checking' })

  const check = async (token: string) => {
    try {
      await session.accounts.verify({ body: { token } })
      setCourse({ is: 'done' })
      if (session.me()) await session.refresh()
    } catch (refused) {
      setCourse({ is: 'refused', refused })
    }
  }
  const again = async () => {
    try {
      await session.accounts.resend()
      setCourse({ is: 'sent' })
    } catch (refused) {
      setCourse({ is: 'refused', refused })
    }
  }
  onMount(() => {
    if (token) check(token)
  })
  const refused = () => {
    const now = course()
    return now.is === 'refused' ? now.refused : undefined
  }

  useTitle(() => t('verify.title'))
  return (
    <Card title={t('verify.title')}>
      <Switch>
        <Match when={!token}>
          <Banner tone="warning">{t('verify.missing')}</Banner>
        </Match>
        <Match when={course().is === 'checking'}>
          <p role="status">
            <Spinner /> {t('verify.checking')}
          </p>
        </Match>
        <Match when={course().is === 'done'}>
          <Banner tone="success">{t('verify.done')}</Banner>
          <ButtonLink tone="primary" wide={true} href="/">
            {t('verify.goOn')}
          </ButtonLink>
        </Match>
        <Match when={course().is === 'sent'}>
          <Banner tone="success">{t('verify.sent')}</Banner>
          <p class="soft">{t('verify.wait')}</p>
        </Match>
        <Match when={refused()}>
          <Failure of={refused()} />
          <Show when={session.me()}>
            <Button wide={true} onClick={again}>
              {t('verify.again')}
            </Button>
          </Show>
        </Match>
      </Switch>
    </Card>
  )
}

export default Verify
