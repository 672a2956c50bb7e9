import { Show } from 'solid-js'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { EmailField } from '../AccountField.tsx'
import { Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { type Me, useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

export const EmailPanel = (props: { readonly me: Me }) => {
  const session = useSession()
  const form = createForm({
    start: { email: '', password: '' },
    check: ({ email, password }) => ({
      email: checks.email(email),
      password: password === '' ? t('form.required') : undefined,
    }),
    send: async (entered) => {
      await session.accounts.changeEmail({ body: entered })
      await session.refresh()
      form.reset()
      toast(t('settings.email.sent'), { tone: 'success' })
    },
    about: { 'password.wrong': 'password' },
  })
  const resend = async () => {
    try {
      await session.accounts.resend()
      toast(t('verify.sent'), { tone: 'success' })
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
  }
  return (
    <Panel title={t('settings.tab.email')}>
      <Show when={!props.me.email}>
        <Banner tone="warning">{t('settings.email.none')}</Banner>
      </Show>
      <Show when={props.me.email}>
        {(email) => (
          <p class="panel-email">
            <strong>{email()}</strong>
            <Badge tone="success">{t('settings.email.confirmed')}</Badge>
          </p>
        )}
      </Show>
      <Show when={props.me.emailClaimed}>
        {(email) => (
          <p class="panel-email">
            <strong>{email()}</strong>
            <Badge tone="warning">{t('settings.email.waiting')}</Badge>
            <Button size="small" tone="quiet" onClick={resend}>
              {t('settings.email.resend')}
            </Button>
          </p>
        )}
      </Show>
      <Failure of={form.failure()} />
      <form class="panel-form" method="post" noValidate onSubmit={form.submit}>
        <EmailField {...form.field('email')} label={t('settings.email.change')} hint={t('settings.email.hint')} />
        <PasswordField {...form.field('password')} label={t('field.currentPassword')} autocomplete="current-password" />
        <Button type="submit" tone="primary" busy={form.busy()}>
          {t('settings.email.action')}
        </Button>
      </form>
    </Panel>
  )
}
