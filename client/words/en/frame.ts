import type { Theme } from '../../ui/theme/themes.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

const theme: Record<Theme, string> = {
  pink: 'Pink',
  blue: 'Blue',
  green: 'Green',
  dark: 'Dark',
  rainbow: 'Rainbow',
  gold: 'Gold',
  purple: 'Purple',
  red: 'Red',
}

/** What stands on every page. */
export const frame = {
  action: {
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    reload: 'Reload the page',
    save: 'Save',
    saved: 'Saved',
  },
  form: {
    optional: '(optional)',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    required: 'Please fill this in.',
    tooLong: (most: number) =>
      many(most, { one: (n) => `At most ${n} letter.`, other: (n) => `At most ${n} letters.` }),
    invalid: 'Something here is not right.',
  },
  frame: {
    skip: 'Skip to the content',
    navigation: 'Main navigation',
    home: 'Home',
    messages: 'Messages',
    settings: 'Settings',
    search: 'Find people',
    notifications: 'Notifications',
    unreadNotifications: (count: number) =>
      many(count, { one: (n) => `Notifications, ${n} new`, other: (n) => `Notifications, ${n} new` }),
    notices: 'Notices',
    colours: 'Colours',
    language: 'Language',
    account: 'Your account',
    signIn: 'Sign in',
    signUp: 'Sign up',
    signOut: 'Sign out',
    interface: 'For developers',
    footer: 'About this site',
    rights: (year: string) => `© ${year} Helloworld-Chat`,
    loading: 'Loading',
  },
  theme,
  presence: { online: 'Online', away: 'Away', busy: 'Busy', offline: 'Offline' },
  connection: {
    offline: 'You are offline. What you write is kept and sent when you are back.',
    none: 'You are offline. Signing in needs a connection.',
    maintenance: 'The site is not answering just now, perhaps because it is being looked after. We keep trying.',
  },
  version: {
    ready: 'A new version is ready.',
    reload: 'Reload',
  },
  failure: {
    title: 'Something went wrong',
    body: 'This part of the page stopped working. What you wrote and sent is safe.',
    outdated: 'There is a newer version of this page. Reload it to go on.',
    partAway: 'This part of the page was not fetched yet, and there is no connection. Try again once there is.',
    report: 'Report number',
    copy: 'Copy the report',
    copied: 'Copied',
    unreachable: 'We could not reach the server. Check your connection and try again.',
    tryAfter: (time: string) => `Try again in ${time}.`,
    until: (when: string) => `Until ${when}.`,
    reason: (reason: string) => `The reason: ${reason}`,
  },
}
