import { A } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { UsernameField } from '../AccountField.tsx'
import { Card, Failure } from '../Card.tsx'
import { createForm } from '../form.ts'
import { useSession } from '../session.ts'

const Forgot = () => {
  const { accounts } = useSession()
  const [sent, setSent] = createSignal(false)
  const form = createForm({
    start: { identifier: '' },
    check: ({ identifier }) => ({ identifier: identifier.trim() === '' ? t('form.required') : undefined }),
    send: async ({ identifier }) => {
      await accounts.forgot({ body: { identifier } })
      setSent(true)
    },
  })
  useTitle(() => t('forgot.title'))
  return (
    <Card
      title={sent() ? t('forgot.sentTitle') : t('forgot.title')}
      lead={sent() ? undefined : t('forgot.lead')}
      below={<A href="/login">{t('forgot.back')}</A>}
    >
      <Show when={sent()}>
        <Banner tone="success">{t('forgot.sent')}</Banner>
      </Show>
      <Show when={!sent()}>
        <Failure of={form.failure()} />
        <form class="form" method="post" noValidate onSubmit={form.submit}>
          <UsernameField {...form.field('identifier')} label={t('field.identifier')} enterkeyhint="send" />
          <Button type="submit" tone="primary" wide={true} busy={form.busy()}>
            {t('forgot.action')}
          </Button>
        </form>
      </Show>
    </Card>
  )
}

export default Forgot
