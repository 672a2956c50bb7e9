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
  },
  notFound: {
    title: 'There is nothing here',
    body: 'The address may be mistyped, or what stood here is gone.',
    action: 'Go to the start',
  },
  welcome: {
    title: 'Talk, and be sure it arrives.',
    lead: 'One calm place for messages with the people and groups you know. It goes on where you left off: on the phone, on the desk, and without a network.',
    signUp: 'Create an account',
    signIn: 'I have an account',
    points: {
      live: { title: 'At once', body: 'Messages, reactions and who is there, without waiting or reloading.' },
      safe: { title: 'Nothing lost', body: 'What you send is kept until it has arrived: once, and in order.' },
      yours: {
        title: 'Yours',
        body: 'You decide who reaches you and what they see. There is no advertising.',
      },
    },
    example: {
      caption: 'A conversation',
      first: 'Are we still on for tea at five?',
      second: 'Yes! I will bring the sweets',
      third: 'Then I will put the kettle on.',
      typing: 'Nadia is typing',
      group: 'Tea at five',
      people: 'Nadia, Rafi and you',
      nadia: 'Nadia',
      rafi: 'Rafi',
    },
  },
}
