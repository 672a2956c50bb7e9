import { A, useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Card, Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { PasswordStrength } from '../PasswordStrength.tsx'
import { useSession } from '../session.ts'
import { useMailedToken } from '../token.ts'

const Reset = () => {
  const session = useSession()
  const navigate = useNavigate()
  const token = useMailedToken()
  const form = createForm({
    start: { password: '' },
    check: ({ password }) => ({ password: checks.password(password) }),
    send: async ({ password }) => {
      await session.accounts.reset({ body: { token, password } })
      // all sessions ended with it, this browser's too
      await session.refresh()
      navigate('/login?reset=1', { replace: true })
    },
    about: { 'password.weak': 'password' },
  })
  useTitle(() => t('reset.title'))
  return (
    <Card title={t('reset.title')} lead={t('reset.lead')} below={<A href="/forgot">{t('reset.askAgain')}</A>}>
      <Show when={token} fallback={<Banner tone="warning">{t('verify.missing')}</Banner>}>
        <Failure of={form.failure()} />
        <form class="form" method="post" noValidate onSubmit={form.submit}>
          <PasswordField
            {...form.field('password')}
            label={t('field.newPassword')}
            autocomplete="new-password"
            enterkeyhint="done"
            below={<PasswordStrength password={form.values.password} />}
          />
          <Button type="submit" tone="primary" wide={true} busy={form.busy()}>
            {t('reset.action')}
          </Button>
        </form>
      </Show>
    </Card>
  )
}

export default Reset
