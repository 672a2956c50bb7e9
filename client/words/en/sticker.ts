/** Pictures that say something by themselves. */
export const sticker = {
  one: 'Sticker',
  said: (what: string) => `Sticker: ${what}`,
  all: 'Stickers',
  sorts: 'Say it with a picture',
  names: {
    hello: 'Hello!',
    thanks: 'Thank you',
    love: 'In love',
    laugh: 'That is funny',
    sad: 'I am sad',
    wow: 'Wow!',
    tea: 'Time for tea',
    rain: 'It is raining',
    party: 'Let us celebrate',
    sleepy: 'So tired',
    'on-my-way': 'On my way',
    'well-done': 'Well done!',
  },
}
