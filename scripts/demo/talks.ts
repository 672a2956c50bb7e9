import type { Answers, Survey } from '../../shared/kinds/thread/index.ts'
import type { DrawingName } from './drawings.ts'
import type { Person } from './people.ts'

/**
 * One line of a talk: who, what, and how long after the line before (in minutes, 1 if left out).
 * `re` answers the line so many before; `like` is who reacted, and how.
 */
export interface Line {
  readonly by: Person
  readonly text: string
  readonly after?: number
  readonly re?: number
  readonly like?: readonly (readonly [Person, string])[]
  readonly pin?: boolean
  readonly picture?: DrawingName
  /** on a board: it begins a topic; what follows without one answers it */
  readonly title?: string
  /** on a board: who asked accepts it */
  readonly helped?: true
  /** it asks several things at once; who answered what */
  readonly survey?: Survey
  readonly answers?: readonly (readonly [Person, Answers])[]
}

export interface Talk {
  readonly name?: string
  readonly about?: string
  readonly visibility?: 'public' | 'private'
  readonly flavour?: 'board'
  readonly between: readonly [Person, Person, ...Person[]]
  /** how many days ago it began */
  readonly ago: number
  readonly lines: readonly Line[]
}

const HOUR = 60
const DAY = 24 * HOUR

/** Two people make a direct conversation; a name makes a group, whose first member owns it. */
export const TALKS: readonly Talk[] = [
  {
    name: 'Ward 7 neighbours',
    about: 'Water, light, lost cats and good news from our lanes.',
    visibility: 'public',
    between: ['imran', 'asha', 'rafi', 'mitu', 'joy', 'nadia', 'sumi', 'farid', 'lina'],
    ago: 24,
    lines: [
      {
        by: 'imran',
        text: 'Good morning all. I made this group so that we stop shouting across the roofs.',
        like: [
          ['asha', '😂'],
          ['rafi', '😂'],
          ['nadia', '👍'],
        ],
      },
      {
        by: 'asha',
        text: 'Finally! Welcome everybody. The library opens at nine, tea at half past.',
        after: 14,
        like: [['sumi', '❤️']],
      },
      { by: 'farid', text: 'সবাইকে শুভ সকাল। গলির বাতিটা আবার নষ্ট, কাল রাতে পুরো অন্ধকার ছিল।', after: 32 },
      { by: 'rafi', text: 'Which lamp, uncle? The one at the pharmacy or the one by the pond?', after: 6, re: 1 },
      { by: 'farid', text: 'পুকুর পাড়েরটা। সাবধানে এসো, রাস্তায় কাদা।', after: 9, re: 1 },
      {
        by: 'rafi',
        text: 'I pass there after five. I will bring a new starter.',
        after: 3,
        like: [
          ['farid', '🙏'],
          ['imran', '👍'],
        ],
      },
      {
        by: 'imran',
        text: '**Pump maintenance**: no water on Thursday from 10 to 12. Please fill your buckets on Wednesday night.',
        after: 2 * DAY,
        pin: true,
        like: [
          ['asha', '👍'],
          ['lina', '👍'],
          ['mitu', '👍'],
        ],
      },
      { by: 'nadia', text: 'The clinic has its own tank, so vaccinations go on as planned on Thursday.', after: 41 },
      { by: 'mitu', text: 'স্কুলের বাচ্চাদের জন্য পানি আলাদা রাখব। জানানোর জন্য ধন্যবাদ ইমরান ভাই।', after: 12, re: 2 },
      {
        by: 'sumi',
        text: 'বৃহস্পতিবার বেকারি দুপুর একটায় খুলবে তাহলে 🥐',
        after: 55,
        like: [
          ['asha', '😢'],
          ['joy', '😂'],
        ],
      },
      {
        by: 'imran',
        text: 'Water is back, ten minutes early. Thank you for your patience.',
        after: 1 * DAY + 14 * HOUR,
        like: [
          ['nadia', '🎉'],
          ['farid', '🎉'],
          ['sumi', '❤️'],
        ],
      },
      {
        by: 'lina',
        text: 'Has anybody seen a grey cat with a blue collar? Answers to Biskut. Last seen near the mosque wall.',
        after: 3 * DAY + 2 * HOUR,
      },
      {
        by: 'joy',
        text: 'একটা ধূসর বিড়াল দেখেছিলাম কাল, আমার ছাদের টবের পাশে ঘুমাচ্ছিল। ছবি তুলেছি!',
        after: 20,
        picture: 'cat',
      },
      {
        by: 'lina',
        text: 'That is her!! I am on my way. Please do not let her eat the basil.',
        after: 2,
        re: 1,
        like: [
          ['joy', '😹'],
          ['asha', '❤️'],
          ['rafi', '😂'],
        ],
      },
      {
        by: 'lina',
        text: 'Biskut is home. The basil did not survive. I owe Joy a plant.',
        after: 2 * HOUR,
        like: [
          ['joy', '👍'],
          ['sumi', '😂'],
          ['imran', '🎉'],
        ],
      },
      {
        by: 'asha',
        text: 'Story hour for children this Saturday at four. Mitu reads, I make the lemonade.',
        after: 4 * DAY,
        like: [
          ['mitu', '😊'],
          ['nadia', '👍'],
        ],
      },
      { by: 'mitu', text: 'এবার “ঠাকুরমার ঝুলি” থেকে পড়ব। বাচ্চারা ছবি আঁকার খাতা আনতে পারে।', after: 18 },
      { by: 'farid', text: 'নাতনিকে নিয়ে আসব।', after: 2 * HOUR },
      {
        by: 'asha',
        text: 'How was the story hour?',
        after: 2 * DAY,
        survey: {
          questions: [
            { sort: 'scale', says: 'How did the children like it?', to: 5, required: true },
            {
              sort: 'one',
              says: 'Which time suits you best?',
              choices: ['Four o’clock', 'Five o’clock', 'Friday morning'],
            },
            {
              sort: 'several',
              says: 'What should we read next?',
              choices: ['Thakurmar Jhuli', 'Feluda', 'Abol Tabol', 'Gopal Bhar'],
            },
            { sort: 'words', says: 'Anything else?' },
          ],
        },
        answers: [
          ['farid', [5, 0, [0, 2], 'আমার নাতনি সারা সপ্তাহ ধরে রাক্ষসের গল্প বলছে।']],
          ['nadia', [4, 1, [1, 2], 'A fan in the corner would help.']],
          ['sumi', [5, 1, [2], null]],
          ['joy', [4, 2, [1, 3], null]],
        ],
      },
      {
        by: 'nadia',
        text: 'Dengue season: please empty flower pots and old tyres. Even a bottle cap of water is enough.',
        after: 5 * DAY,
        pin: true,
        like: [
          ['imran', '👍'],
          ['asha', '👍'],
          ['farid', '👍'],
          ['rafi', '👍'],
        ],
      },
      { by: 'joy', text: 'ছাদের সব টব দেখে ফেলেছি। কারো সাহায্য লাগলে বলবেন, মই আছে।', after: 48, re: 1 },
      { by: 'rafi', text: 'I could use that ladder tomorrow for the lamp at the pharmacy.', after: 5, re: 1 },
      { by: 'joy', text: 'সকাল আটটার পর যেকোনো সময়।', after: 11, re: 1, like: [['rafi', '🙏']] },
      {
        by: 'imran',
        text: 'Meeting about the drain on Sunday at seven, in the library. One person per house, please.',
        after: 3 * DAY + 5 * HOUR,
      },
      { by: 'asha', text: 'I will put out thirty chairs.', after: 25, re: 1, like: [['imran', '🙏']] },
    ],
  },
  {
    name: 'Library team',
    about: 'Rota, returns, and who has the key.',
    visibility: 'private',
    between: ['asha', 'mitu', 'oishi', 'kabir'],
    ago: 19,
    lines: [
      { by: 'asha', text: 'New shelves arrive on Monday. Who can lift things?', like: [['kabir', '✋']] },
      {
        by: 'kabir',
        text: 'I can. I accept payment in samosas.',
        after: 7,
        like: [
          ['asha', '😂'],
          ['oishi', '😂'],
        ],
      },
      { by: 'oishi', text: 'কবিতার তাকটা জানালার পাশে রাখি? আলো ভালো আসে।', after: 30 },
      { by: 'asha', text: 'Yes! Poetry deserves the window.', after: 4, re: 1, like: [['oishi', '❤️']] },
      {
        by: 'mitu',
        text: 'ফেরত আসা বইয়ের তালিকা:\n- পথের পাঁচালী (২ কপি)\n- চাঁদের পাহাড়\n- A Brief History of Time',
        after: 2 * DAY,
        like: [['asha', '👍']],
      },
      {
        by: 'kabir',
        text: 'The catalogue script counts one of them twice. I fixed it like this:\n```\nconst copies = new Set(returns.map((book) => book.shelfmark))\n```',
        after: 3 * HOUR,
        like: [
          ['asha', '🤯'],
          ['mitu', '👍'],
        ],
      },
      {
        by: 'asha',
        text: 'I understood the word “copies”. Thank you, Kabir.',
        after: 10,
        re: 1,
        like: [['kabir', '😂']],
      },
      { by: 'oishi', text: 'বৃষ্টিতে পেছনের জানালা দিয়ে পানি আসছে। বালতি দিয়ে এসেছি।', after: 4 * DAY + 6 * HOUR },
      { by: 'asha', text: 'I asked Rafi to look at it. Please move the atlases.', after: 15, re: 1 },
      { by: 'mitu', text: 'সরিয়ে দিয়েছি। চাবি এখন আমার কাছে।', after: 35, like: [['asha', '🙏']] },
      {
        by: 'kabir',
        text: 'Visitor count this month: **412**. Last month 365.',
        after: 5 * DAY,
        like: [
          ['asha', '🎉'],
          ['mitu', '🎉'],
          ['oishi', '🎉'],
        ],
      },
      { by: 'asha', text: 'Cake on Friday then. Sumi has promised the orange one.', after: 22 },
    ],
  },
  {
    name: 'Weekend cricket',
    about: 'Saturday 6:30, field behind the school. Bring water.',
    visibility: 'public',
    between: ['tanvir', 'rafi', 'kabir', 'imran', 'joy'],
    ago: 16,
    lines: [
      { by: 'tanvir', text: 'Saturday, 6:30, the usual field. Who is in?' },
      { by: 'rafi', text: 'In. I bring the stumps.', after: 3, like: [['tanvir', '👍']] },
      {
        by: 'kabir',
        text: 'In, if somebody explains leg before wicket one more time.',
        after: 16,
        like: [
          ['rafi', '😂'],
          ['imran', '😂'],
          ['tanvir', '😂'],
        ],
      },
      { by: 'joy', text: 'আমি আছি, তবে আটটায় চলে যেতে হবে।', after: 60 },
      { by: 'imran', text: 'My knee is out, my whistle is in. I will umpire.', after: 22, like: [['tanvir', '🙏']] },
      {
        by: 'tanvir',
        text: 'We won by four runs and lost two balls in the pond.',
        after: 2 * DAY + 3 * HOUR,
        like: [
          ['rafi', '🎉'],
          ['kabir', '🎉'],
          ['joy', '🏏'],
        ],
      },
      {
        by: 'kabir',
        text: 'I caught one! There were witnesses!',
        after: 4,
        like: [
          ['imran', '👏'],
          ['tanvir', '👏'],
        ],
      },
      {
        by: 'imran',
        text: 'It bounced.',
        after: 2,
        re: 1,
        like: [
          ['rafi', '😂'],
          ['tanvir', '😂'],
          ['joy', '😂'],
        ],
      },
      { by: 'joy', text: 'ছবিতে দেখা যাচ্ছে, বাউন্স করেনি 😄', after: 40, re: 1, like: [['kabir', '❤️']] },
      { by: 'tanvir', text: 'Next match against ward 9. They have a real bowler this time.', after: 6 * DAY },
      {
        by: 'rafi',
        text: 'We have Kabir.',
        after: 5,
        like: [
          ['kabir', '😎'],
          ['imran', '😂'],
        ],
      },
    ],
  },
  {
    between: ['asha', 'rafi'],
    ago: 21,
    lines: [
      {
        by: 'asha',
        text: 'Hi Rafi! Could you have a look at the back window of the library? It leaks when it rains from the south.',
      },
      {
        by: 'rafi',
        text: 'Windows are not really wires, but I have silicone and a ladder. Tomorrow after work?',
        after: 18,
        like: [['asha', '❤️']],
      },
      { by: 'asha', text: 'Perfect. There will be tea.', after: 2 },
      { by: 'rafi', text: 'Then there will be two windows fixed.', after: 1, like: [['asha', '😂']] },
      { by: 'rafi', text: 'Done. Let it dry until Friday, and do not open it before.', after: 1 * DAY + 3 * HOUR },
      { by: 'asha', text: 'You are a treasure. What do I owe you?', after: 9 },
      { by: 'rafi', text: 'A library card without late fees 😇', after: 3, like: [['asha', '😂']] },
      { by: 'asha', text: 'That is above my pay grade. But I know somebody.', after: 2 },
      {
        by: 'asha',
        text: 'It rained all night and the floor is **dry**!',
        after: 6 * DAY + 8 * HOUR,
        like: [['rafi', '🎉']],
      },
      { by: 'rafi', text: 'Silicone and hope.', after: 35 },
      {
        by: 'asha',
        text: 'Are you coming to the drain meeting on Sunday? I could use somebody who knows what a cable duct is.',
        after: 8 * DAY,
      },
      {
        by: 'rafi',
        text: 'I will be there. I will bring the old plans, my father kept them.',
        after: 50,
        like: [['asha', '🤩']],
      },
      { by: 'asha', text: 'Your father kept *everything*. Bless him.', after: 4 },
    ],
  },
  {
    between: ['asha', 'mitu'],
    ago: 18,
    lines: [
      { by: 'mitu', text: 'আশা আপা, শনিবারের গল্পের আসরে কয়জন আসবে মনে হয়?' },
      { by: 'asha', text: 'বিশজনের মতো। গতবার লেবুর শরবত কম পড়েছিল, এবার বেশি বানাব।', after: 12, like: [['mitu', '😂']] },
      { by: 'mitu', text: 'ঠিক আছে। আমি মাদুর নিয়ে আসব।', after: 3 },
      { by: 'asha', text: 'ধন্যবাদ মিতু। তুমি না থাকলে কী যে হতো!', after: 5, like: [['mitu', '❤️']] },
      { by: 'mitu', text: 'ক্লাস সেভেনের একটা মেয়ে নিজে গল্প লিখেছে। ওকে পড়তে দেব?', after: 4 * DAY },
      { by: 'asha', text: 'অবশ্যই! শেষে, সবাই যখন চুপ করে বসে।', after: 8, like: [['mitu', '🥹']] },
    ],
  },
  {
    between: ['rafi', 'tanvir'],
    ago: 14,
    lines: [
      { by: 'tanvir', text: 'Quick one: my router reboots whenever the fridge starts. Wiring?' },
      { by: 'rafi', text: 'Wiring. Or the fridge is jealous. Same circuit?', after: 6, like: [['tanvir', '😂']] },
      { by: 'tanvir', text: 'Same socket, even. Do not judge me.', after: 1 },
      {
        by: 'rafi',
        text: 'I judge the socket. Put the router on another one for now; I come by on Tuesday.',
        after: 4,
      },
      { by: 'tanvir', text: 'Uptime: 3 days. You are hired.', after: 3 * DAY + 2 * HOUR, like: [['rafi', '🎉']] },
      { by: 'rafi', text: 'See you on the field. Bring a spare ball, the pond is hungry.', after: 4 * DAY },
    ],
  },
  {
    between: ['asha', 'sumi'],
    ago: 9,
    lines: [
      { by: 'sumi', text: 'আপা, শুক্রবারের কমলার কেকটা কত বড় লাগবে?' },
      { by: 'asha', text: 'বারোজনের মতো। আর ছোট একটা আলাদা, ফরিদ চাচার জন্য, চিনি কম।', after: 9 },
      { by: 'sumi', text: 'বুঝেছি 😊 চাচার কেকে কিশমিশ দেব।', after: 4, like: [['asha', '❤️']] },
    ],
  },
  {
    between: ['nadia', 'asha'],
    ago: 6,
    lines: [
      { by: 'nadia', text: 'Could the clinic use your big room on the 12th? Vaccination day, about eighty families.' },
      { by: 'asha', text: 'Of course. I will move the newspapers upstairs. Morning or all day?', after: 20 },
      {
        by: 'nadia',
        text: 'All day, 8 to 4. We bring our own tables and leave it cleaner than we found it.',
        after: 6,
        like: [['asha', '👍']],
      },
      { by: 'asha', text: 'It is in the calendar. Bring the small chairs for the children, too.', after: 3 },
    ],
  },
  {
    between: ['rafi', 'farid'],
    ago: 5,
    lines: [
      { by: 'farid', text: 'রাফি, পুকুর পাড়ের বাতিটা এখন সারা রাত জ্বলে। দোয়া করি বাবা।' },
      { by: 'rafi', text: 'ধন্যবাদ চাচা। সমস্যা হলে ফোন দেবেন।', after: 30, like: [['farid', '🙏']] },
    ],
  },
  {
    between: ['rafi', 'lina'],
    ago: 3,
    lines: [
      { by: 'lina', text: 'Do you know anything about microphones? The choir sounds like a radio under a pillow.' },
      { by: 'rafi', text: 'A little. Is it an old mixer with a green light?', after: 25 },
      { by: 'lina', text: 'It has a light. It used to be green.', after: 3, like: [['rafi', '😂']] },
      { by: 'rafi', text: 'Then I know which fuse to bring. Friday before practice?', after: 5 },
      { by: 'lina', text: 'Friday, six. The altos will sing your praise. Loudly.', after: 2, like: [['rafi', '😂']] },
    ],
  },
]
