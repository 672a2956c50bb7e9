import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** What people are told, how loudly, and when not. */
export const alerts = {
  alerts: {
    open: 'Show all notifications',
    lead: 'What you were told, the newest first.',
    none: 'Nothing yet',
    noneBody: 'When somebody mentions you, writes to you or invites you, it stands here.',
    fresh: 'New',
    read: 'Mark as read',
    more: 'Show earlier ones',
    others: (count: number) => many(count, { one: (n) => `and ${n} more`, other: (n) => `and ${n} more` }),
    end: 'There is nothing earlier.',
    loading: 'Loading notifications',
    unreachable: 'Earlier ones cannot be loaded without a connection.',
    again: 'Try again',

    call: {
      title: 'You are called:',
      since: (time: string) => `${time} · Nobody is on it yet.`,
      mine: 'I am on it',
    },

    tune: (how: string) => `Alerts: ${how}`,
    about: 'Notify me about',
    level: { all: 'All messages', mentions: 'Mentions only', nothing: 'Nothing' },
    muteFor: 'Mute',
    while: {
      hour: 'For an hour',
      morning: 'Until tomorrow morning',
      week: 'For a week',
      always: 'Until I turn it on again',
    },
    unmute: 'Turn on again',
    muted: 'Muted',
    mutedUntil: (time: string) => `Muted until ${time}`,
    tomorrowAt: (time: string) => `tomorrow, ${time}`,

    status: 'How others see me',
    statuses: { online: 'Online', away: 'Away', busy: 'Do not disturb', invisible: 'Invisible' },
    busyHint: 'No sounds, no pop-ups',
    forHowLong: 'For how long',
    until: (time: string) => `Until ${time}`,
    statusWhile: { always: 'Until I change it', hour: 'For an hour', morning: 'Until tomorrow morning' },

    ask: 'Show me notifications while I am elsewhere',
    settings: {
      lead: 'For this device. What to tell of a single conversation is set in that conversation.',
      sound: 'Play a sound',
      sounds: { all: 'For everything that reaches me', mentions: 'For mentions and emergencies', off: 'Never' },
      try: 'Listen to it',
      popups: 'Browser notifications',
      popupsHint: 'They come while no window of this page can be seen.',
      allow: 'Allow notifications',
      allowed: 'This browser allows them.',
      ask: 'This browser has not been asked yet.',
      blocked: 'This browser blocks them. Allow notifications for this site in its settings, beside the address.',
      unknown: 'This browser cannot show notifications.',
      preview: 'Show what was written',
      previewHint: 'Off: they only say who wrote.',
      badge: 'Count in the title and on the icon',
      badges: {
        all: 'Conversations with unread messages',
        mentions: 'Only what the bell tells me',
        nothing: 'Nothing',
      },
    },
  },
}
