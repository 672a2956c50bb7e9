import { A, Navigate, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { UsernameField } from '../AccountField.tsx'
import { Card, Failure } from '../Card.tsx'
import { createForm } from '../form.ts'
import { nextAfter, withNext } from '../next.ts'
import { useSession } from '../session.ts'

const SignIn = () => {
  const session = useSession()
  const [query] = useSearchParams<{ next?: string; reset?: string }>()
  const form = createForm({
    start: { identifier: '', password: '' },
    check: ({ identifier, password }) => ({
      identifier: identifier.trim() === '' ? t('form.required') : undefined,
      password: password === '' ? t('form.required') : undefined,
    }),
    send: ({ identifier, password }) => session.signIn({ identifier, password }),
  })
  useTitle(() => t('signIn.title'))
  return (
    <Show when={!session.me()} fallback={<Navigate href={nextAfter(query.next)} />}>
      <Card
        title={t('signIn.title')}
        lead={t('signIn.lead')}
        below={
          <>
            {t('signIn.noAccount')} <A href={withNext('/signup', query.next)}>{t('frame.signUp')}</A>
          </>
        }
      >
        <Show when={query.next}>
          <Banner>{t('signIn.first')}</Banner>
        </Show>
        <Show when={query.reset}>
          <Banner tone="success">{t('reset.done')}</Banner>
        </Show>
        <Failure of={form.failure()} />
        <form class="form" method="post" noValidate onSubmit={form.submit}>
          <UsernameField {...form.field('identifier')} label={t('field.identifier')} enterkeyhint="next" />
          <PasswordField
            {...form.field('password')}
            label={t('field.password')}
            autocomplete="current-password"
            enterkeyhint="go"
          />
          <A class="form-link" href="/forgot">
            {t('signIn.forgot')}
          </A>
          <Button type="submit" tone="primary" wide={true} busy={form.busy()}>
            {t('signIn.action')}
          </Button>
        </form>
      </Card>
    </Show>
  )
}

export default SignIn
