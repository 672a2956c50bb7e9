/** The people of the demo. Some of them have a door open for whoever tries the product: see `DEMO_PASSWORD`. */
export const PEOPLE = {
  asha: {
    name: 'Asha Rahman',
    about: 'Runs the corner library. Tea first, then everything else.',
    language: 'en',
    open: true,
    details: { location: 'Khulna', department: 'Library', ward: '7', website: 'https://library.example' },
    audiences: { location: 'public' },
  },
  rafi: { name: 'Rafi Karim', about: 'Electrician, night cyclist.', language: 'en', open: false },
  mitu: {
    name: 'মিতু সরকার',
    about: 'গণিতের শিক্ষক, শহীদ স্মৃতি স্কুল',
    language: 'bn',
    open: true,
    details: { birthday: '1988-04-14', location: 'খুলনা', building: 'শহীদ স্মৃতি স্কুল', ward: '৭' },
  },
  joy: { name: 'জয় চৌধুরী', about: 'ছবি তুলি, গাছ লাগাই।', language: 'bn', open: false },
  nadia: {
    name: 'Nadia Islam',
    about: 'Doctor at the ward clinic.',
    language: 'en',
    open: true,
    details: {
      department: 'Ward clinic',
      ward: '7',
      links: ['https://clinic.example/hours', 'https://clinic.example/nadia'],
    },
    audiences: { department: 'public' },
  },
  tanvir: { name: 'Tanvir Hasan', about: 'Backend, mostly. Cricket, always.', language: 'en', open: true },
  sumi: { name: 'সুমি আক্তার', about: 'ছোট্ট বেকারি, বড় স্বপ্ন', language: 'bn', open: true },
  oishi: { name: 'ঐশী দাস', about: 'কবিতা পড়ি, মাঝে মাঝে লিখি', language: 'bn', open: false },
  imran: { name: 'Imran Sheikh', about: 'Keeps the water pump of ward 7 alive.', language: 'en', open: false },
  lina: { name: 'Lina Gomes', about: 'Choir on Fridays, spreadsheets on Mondays.', language: 'en', open: true },
  farid: { name: 'ফরিদ আহমেদ', about: 'অবসরপ্রাপ্ত ডাকপিয়ন। সব গলি চিনি।', language: 'bn', open: false },
  kabir: { name: 'Kabir Molla', about: 'Learning to cook. Send recipes.', language: 'en', open: true },
  farida: { name: 'Farida Yasmin', about: 'Looks after this house.', language: 'en', open: false },
} as const

export type Person = keyof typeof PEOPLE

/** Told to whoever starts the demo; it opens nothing but the demo's own accounts. */
export const DEMO_PASSWORD = 'mango-monsoon-42'
/** one of every role: demo/staff.ts */
export const DEMO_SIGN_INS: readonly Person[] = ['asha', 'rafi', 'tanvir', 'nadia', 'lina', 'farida']

/** Who asked whom to be contacts, and has no answer yet. */
export const REQUESTS: readonly (readonly [asking: Person, asked: Person])[] = [
  ['joy', 'asha'],
  ['imran', 'asha'],
  ['asha', 'oishi'],
  ['farid', 'rafi'],
]
