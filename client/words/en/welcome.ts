/** What somebody new is taught, in the conversation with oneself. */
export const welcome = {
  lesson: {
    strip: 'The tour',
    progress: (done: string, all: string) => `${done} of ${all} tried`,
    skip: 'Skip the tour',
    done: 'Done:',
    hello:
      'Welcome! 👋 In three minutes you will know your way around. Try everything right here: nobody but you sees this conversation.',
    ask: {
      write: 'Write something below and send it. Anything will do.',
      react: 'React to your message: point at it or tap it, and pick an emoji.',
      reply: 'Reply to one of your messages: **Reply** stands beside the emoji.',
      edit: 'Everybody mistypes. Edit a message: with **Edit** in its menu, or with the ↑ key while the field is empty.',
      mention: 'Call somebody: type **@** and pick a name. Here it can only be yours.',
      search: 'Press **Ctrl + K** to find people, conversations and anything that was said.',
      searchByTouch: 'Tap the magnifying glass at the top: it finds people, conversations and anything that was said.',
      person: 'And the best for last: find somebody you know, and ask them to be your contact.',
    },
    learnt: {
      write: 'There it is. That is all it takes.',
      react: 'Nice one. Most answers need no more than that.',
      reply: 'So everybody knows what you are answering.',
      edit: 'Good as new. Others see that it was edited, and can see what it said before.',
      mention: 'Whoever is called gets told, even in a busy group.',
      search: 'From there you get anywhere in no time.',
      person: 'They will be told. As soon as they accept, you can write to each other.',
    },
    all: 'That was all: you know your way around. 🎉 This conversation stays as your notebook: write down or forward here what you want to keep.',
    early:
      'All right, no more lessons. This conversation stays as your notebook: write down or forward here what you want to keep.',
    openSearch: 'Open the search',
    findPeople: 'Find people',
  },
}
