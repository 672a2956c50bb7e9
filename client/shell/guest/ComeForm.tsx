import { A, useLocation } from '@solidjs/router'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { language, t } from '../../words/index.ts'
import { EmailField } from '../AccountField.tsx'
import { Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { withNext } from '../next.ts'
import { useSession } from '../session.ts'
import './guest.css'

/** How somebody without an account is reached: asked before the form, which from then on is theirs. */
export const ComeForm = () => {
  const session = useSession()
  const location = useLocation()
  const form = createForm({
    start: { name: '', email: '', phone: '' },
    check: ({ name, email, phone }) => ({
      name: name.trim() ? checks.name(name) : undefined,
      email: email.trim() ? checks.email(email) : phone.trim() ? undefined : t('guest.either'),
      phone: phone.trim() ? checks.phone(phone) : undefined,
    }),
    send: ({ name, email, phone }) =>
      session.come({
        ...(name.trim() && { name }),
        ...(email.trim() && { email }),
        ...(phone.trim() && { phone }),
        language: language(),
      }),
  })
  return (
    <section class="guest-come" aria-labelledby="guest-come">
      <h2 id="guest-come">{t('guest.who')}</h2>
      <p class="soft">{t('guest.whoLead')}</p>
      <Failure of={form.failure()} />
      <form class="form" method="post" noValidate onSubmit={form.submit}>
        <TextField
          {...form.field('name')}
          label={t('field.name')}
          hint={t('guest.nameHint')}
          optional={true}
          autocomplete="name"
          autocapitalize="words"
          enterkeyhint="next"
        />
        <EmailField {...form.field('email')} label={t('field.email')} hint={t('guest.emailHint')} enterkeyhint="next" />
        <TextField
          {...form.field('phone')}
          label={t('guest.phone')}
          hint={t('guest.phoneHint')}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          dir="ltr"
          enterkeyhint="go"
        />
        <Button type="submit" tone="primary" size="large" busy={form.busy()}>
          {t('guest.goOn')}
        </Button>
      </form>
      <p class="soft">
        {t('guest.orAccount')} <A href={withNext('/login', location.pathname)}>{t('frame.signIn')}</A>
      </p>
    </section>
  )
}
