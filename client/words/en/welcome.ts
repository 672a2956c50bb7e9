/** What somebody new is shown to do. */
export const welcome = {
  steps: {
    title: 'First steps',
    done: (done: string, all: string) => `${done} of ${all}`,
    ticked: 'Done:',
    close: 'Close the first steps',
    person: 'Find somebody you know',
    message: 'Write a first message',
    group: 'Start or join a group',
    jump: 'Press Ctrl + K to go anywhere',
  },
}
