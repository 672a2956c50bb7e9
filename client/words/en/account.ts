import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** Coming in and going out. */
export const account = {
  field: {
    name: 'Name',
    nameHint: 'As people call you. It can be changed at any time.',
    username: 'Username',
    usernameHint: 'Small Latin letters, digits, and . _ - between them. Others find you by it.',
    email: 'E-mail',
    emailHint: 'For the day you forget your password. Nobody else sees it.',
    password: 'Password',
    newPassword: 'New password',
    currentPassword: 'Current password',
    identifier: 'Username or e-mail',
    about: 'About you',
    aboutHint: 'A line or two for people who look at your profile.',
  },
  wrong: {
    username: 'Only small Latin letters, digits, and . _ - between them.',
    usernameLength: 'Between 3 and 30 letters.',
    usernameRefused: 'This username is kept for the site itself.',
    email: 'That does not look like an e-mail address.',
    phone: 'That does not look like a phone number.',
    name: 'Letters, on one line, without signs that nobody can see.',
    passwordShort: (least: number) =>
      many(least, { one: (n) => `At least ${n} letter.`, other: (n) => `At least ${n} letters.` }),
    password: {
      simple: 'Too easy to guess. Add another word or two.',
      personal: 'It is made of your own names. Choose words that have nothing to do with you.',
      common: 'Many people use it, so it is tried first. Choose another.',
    },
  },
  strength: {
    label: 'How hard it is to guess',
    weak: 'Easy to guess',
    fair: 'Could be better',
    good: 'Good',
    strong: 'Very good',
    advice: 'Three or four words that do not belong together are long, hard to guess and easy to keep in mind.',
  },
  signUp: {
    title: 'Create your account',
    lead: 'It takes half a minute.',
    action: 'Create account',
    hasAccount: 'You have an account already?',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Good to see you again.',
    action: 'Sign in',
    forgot: 'Forgot your password?',
    noAccount: 'New here?',
    first: 'Please sign in first. Then it goes on where you wanted to go.',
  },
  verify: {
    title: 'Your e-mail address',
    checking: 'One moment: we check the link.',
    done: 'Thank you. Your e-mail address is confirmed.',
    goOn: 'Go on',
    spent: 'This link was used already or has run out.',
    again: 'Send a new link',
    wait: 'Open the link in the mail that we sent you. It may have landed among unwanted mail.',
    sent: 'A new link is on its way.',
    missing: 'This address is not complete. Open the link in the mail once more.',
  },
  forgot: {
    title: 'A new password',
    lead: 'Tell us your username or e-mail, and we send you a link for choosing a new password.',
    action: 'Send the link',
    sentTitle: 'Look into your mail',
    sent: 'If there is an account by that name and its e-mail address is confirmed, a link is on its way. It works once, and not for long.',
    back: 'Back to sign in',
  },
  reset: {
    title: 'Choose a new password',
    lead: 'You are signed out everywhere else when it changes.',
    action: 'Change password',
    done: 'Your password is changed. Sign in with the new one.',
    askAgain: 'Ask for a new link',
  },
}
