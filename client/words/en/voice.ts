/** What people say into the microphone. */
export const voice = {
  record: 'Record a voice message',
  recording: 'Recording',
  discard: 'Throw the recording away',
  send: 'Send the recording',
  notAllowed: 'The microphone cannot be used. Allow it for this page in your browser.',
  play: 'Play',
  pause: 'Pause',
  place: 'Place in the recording',
  at: (at: string, of: string) => `${at} of ${of}`,
  speed: (times: string) => `Speed ${times}×`,
}
