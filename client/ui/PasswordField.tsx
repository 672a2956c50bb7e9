import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal } from 'solid-js'
import { t } from '../words/index.ts'
import { IconButton } from './IconButton.tsx'
import { TextField, type TextFieldProps } from './TextField.tsx'

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'end' | 'autocomplete'> & {
  readonly autocomplete: 'current-password' | 'new-password'
}

/** A password that can be looked at: what is typed blind on a phone is typed wrong. */
export const PasswordField = (props: PasswordFieldProps) => {
  const [shown, setShown] = createSignal(false)
  return (
    <TextField
      {...props}
      type={shown() ? 'text' : 'password'}
      autocapitalize="none"
      autocorrect="off"
      spellcheck={false}
      end={
        <IconButton
          icon={shown() ? EyeOff : Eye}
          label={shown() ? t('form.hidePassword') : t('form.showPassword')}
          onClick={() => setShown(!shown())}
        />
      }
    />
  )
}
