import { A, Navigate, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useTitle } from '../../ui/title.ts'
import { language, t } from '../../words/index.ts'
import { EmailField, UsernameField } from '../AccountField.tsx'
import { Card, Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { nextAfter, withNext } from '../next.ts'
import { PasswordStrength } from '../PasswordStrength.tsx'
import { useSession } from '../session.ts'
import { theme } from '../theme.ts'

const SignUp = () => {
  const session = useSession()
  const [query] = useSearchParams<{ next?: string }>()
  const form = createForm({
    start: { name: '', username: '', email: session.guest()?.emailClaimed ?? '', password: '' },
    check: ({ name, username, email, password }) => ({
      name: checks.name(name),
      username: checks.username(username),
      email: email.trim() === '' ? undefined : checks.email(email),
      password: checks.password(password, [username, name, email]),
    }),
    send: ({ email, ...entered }) =>
      session.signUp({ ...entered, ...(email.trim() && { email }), language: language() }, theme()),
    about: { 'username.taken': 'username', 'username.refused': 'username', 'password.weak': 'password' },
  })
  useTitle(() => t('signUp.title'))
  return (
    <Show when={!session.me()} fallback={<Navigate href={nextAfter(query.next)} />}>
      <Card
        title={t('signUp.title')}
        lead={t('signUp.lead')}
        below={
          <>
            {t('signUp.hasAccount')} <A href={withNext('/login', query.next)}>{t('frame.signIn')}</A>
          </>
        }
      >
        <Show when={session.guest()}>
          <Banner>{t('guest.accountHint')}</Banner>
        </Show>
        <Failure of={form.failure()} />
        <form class="form" method="post" noValidate onSubmit={form.submit}>
          <TextField
            {...form.field('name')}
            label={t('field.name')}
            hint={t('field.nameHint')}
            autocomplete="name"
            autocapitalize="words"
            enterkeyhint="next"
          />
          <UsernameField
            {...form.field('username')}
            label={t('field.username')}
            hint={t('field.usernameHint')}
            enterkeyhint="next"
          />
          <EmailField
            {...form.field('email')}
            label={t('field.email')}
            hint={t('field.emailHint')}
            optional={true}
            enterkeyhint="next"
          />
          <PasswordField
            {...form.field('password')}
            label={t('field.password')}
            autocomplete="new-password"
            enterkeyhint="done"
            below={
              <PasswordStrength
                password={form.values.password}
                context={[form.values.username, form.values.name, form.values.email]}
              />
            }
          />
          <Button type="submit" tone="primary" wide={true} busy={form.busy()}>
            {t('signUp.action')}
          </Button>
        </form>
      </Card>
    </Show>
  )
}

export default SignUp
