import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { PasswordStrength } from '../PasswordStrength.tsx'
import { type Me, useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

export const PasswordPanel = (props: { readonly me: Me }) => {
  const { accounts } = useSession()
  const about = () => [props.me.username, props.me.name, props.me.email ?? '']
  const form = createForm({
    start: { current: '', next: '' },
    check: ({ current, next }) => ({
      current: current === '' ? t('form.required') : undefined,
      next: checks.password(next, about()),
    }),
    send: async (entered) => {
      await accounts.changePassword({ body: entered })
      form.reset()
      toast(t('settings.password.done'), { tone: 'success' })
    },
    about: { 'password.wrong': 'current', 'password.weak': 'next' },
  })
  return (
    <Panel title={t('settings.tab.password')} lead={t('settings.password.hint')}>
      <Failure of={form.failure()} />
      <form class="panel-form" method="post" noValidate onSubmit={form.submit}>
        {/* for password managers, which keep a password with its username */}
        <input hidden={true} type="text" autocomplete="username" value={props.me.username} readonly={true} />
        <PasswordField {...form.field('current')} label={t('field.currentPassword')} autocomplete="current-password" />
        <PasswordField
          {...form.field('next')}
          label={t('field.newPassword')}
          autocomplete="new-password"
          below={<PasswordStrength password={form.values.next} context={about()} />}
        />
        <Button type="submit" tone="primary" busy={form.busy()}>
          {t('settings.password.action')}
        </Button>
      </form>
    </Panel>
  )
}
