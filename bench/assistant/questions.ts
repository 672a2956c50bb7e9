/** What people ask an assistant: some of it stands in an article, some nowhere. */
export const QUESTIONS = [
  'How do I connect my phone to the Wi-Fi?',
  'The printer does not print, what can I do?',
  'জন্ম নিবন্ধনের জন্য কী কী লাগে?',
  'I forgot my password. How do I get a new one?',
  'পানি জমে আছে, কাকে জানাব?',
  'Which film is on in the cinema tonight?',
  'Nobody hears me in a meeting. Is it the microphone?',
  'রাতে কয়টা পর্যন্ত বাস চলে?',
]

/** What two people say who have nothing to do with it. */
export const SMALL_TALK = ['Are you coming?', 'In ten minutes.', 'চা আছে?', 'আছে, এসো।']
