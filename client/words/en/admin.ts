/** The administration: its frame. What each part says has a catalogue of its own. */
export const admin = {
  part: {
    people: 'People',
    places: 'Places',
    desks: 'Desks',
    assistant: 'Assistant',
    moderation: 'Moderation',
    audit: 'Audit log',
  },
  forbidden: {
    title: 'This is for administrators',
    body: 'Your account cannot look in here. If it should, ask whoever looks after this site.',
    action: 'Back to the start',
  },
}
