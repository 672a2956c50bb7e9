import { TextField, type TextFieldProps } from '../ui/TextField.tsx'

type Own = Omit<TextFieldProps, 'type' | 'inputmode' | 'autocomplete' | 'autocapitalize' | 'autocorrect' | 'spellcheck'>

/** What somebody is known by: browsers may fill it in, and should not mend it. */
export const UsernameField = (props: Own) => (
  <TextField {...props} autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck={false} />
)

export const EmailField = (props: Own) => <TextField {...props} type="email" inputmode="email" autocomplete="email" />
