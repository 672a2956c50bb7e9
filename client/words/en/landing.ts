/** What a guest is welcomed with, and what is said where there is nothing. */
export const landing = {
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
