/** What was sent along in a conversation, to be found again. */
export const shelf = {
  title: 'Photos, files and links',
  sorts: { pictures: 'Photos', files: 'Files', links: 'Links', voice: 'Sounds' },
  none: { pictures: 'No photos yet', files: 'No files yet', links: 'No links yet', voice: 'No sounds yet' },
  noneBody: {
    pictures: 'Photos and videos that are sent here stand in this place.',
    files: 'Documents that are sent here stand in this place.',
    links: 'Web addresses that are sent here stand in this place.',
    voice: 'Voice messages and sounds that are sent here stand in this place.',
  },
  by: (name: string, time: string) => `${name}, ${time}`,
  toMessage: 'To the message',
  film: (name: string) => `Video: ${name}. To the message`,
  more: 'Show earlier ones',
  loading: 'Loading',
  failed: 'This could not be loaded.',
  again: 'Try again',
}
