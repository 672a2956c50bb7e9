/** Telling those who look after this place about somebody, or about what they said. */
export const report = {
  action: 'Report',
  problem: 'Report a problem',
  ticket: 'Make this a ticket',
  title: {
    person: (name: string) => `Report ${name}`,
    message: (name: string) => `Report a message by ${name}`,
    post: (name: string) => `Report a post by ${name}`,
  },
  /** what the ticket is called: those who read it do not report, they are told what was reported */
  reported: {
    person: (name: string) => `Reported: ${name}`,
    message: (name: string) => `Reported: a message by ${name}`,
    post: (name: string) => `Reported: a post by ${name}`,
  },
  lead: 'Those who look after this place will read it. Nobody else learns that it was you.',
  reason: 'What is wrong?',
  words: 'What should they know?',
  block: (name: string) => `Block ${name} as well`,
  blockHint: 'You will not hear from each other any more.',
  send: 'Report',
  sent: 'Thank you. Your report is on its way.',
  show: 'Show it',
  away: 'The reasons could not be fetched.',
  again: 'Try again',
  missing: 'Choose what is wrong.',
}
