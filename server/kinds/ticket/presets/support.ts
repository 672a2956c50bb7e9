import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { ASK, FIRST_LINE, MORE, say, THANKS, USUAL } from './words.ts'

/** An ICT department: buildings, departments, equipment. */
export const support: Desk = {
  ...USUAL,
  purpose: 'support',
  name: say('ICT support', 'আইসিটি সহায়তা'),
  about: say('Computers, printers, networks, accounts', 'কম্পিউটার, প্রিন্টার, নেটওয়ার্ক, অ্যাকাউন্ট'),
  prefix: 'SUP',
  bot: FIRST_LINE,
  place: 'optional',
  categories: [
    { id: 'hardware', label: say('Equipment', 'যন্ত্রপাতি'), tags: ['hardware'] },
    { id: 'printer', parent: 'hardware', label: say('Printer or scanner', 'প্রিন্টার বা স্ক্যানার'), tags: ['hardware'] },
    { id: 'computer', parent: 'hardware', label: say('Computer or laptop', 'কম্পিউটার বা ল্যাপটপ'), tags: ['hardware'] },
    {
      id: 'projector',
      parent: 'hardware',
      label: say('Projector or screen', 'প্রজেক্টর বা পর্দা'),
      priority: 'high',
      tags: ['hardware'],
    },
    { id: 'network', label: say('Internet and Wi-Fi', 'ইন্টারনেট ও ওয়াই-ফাই'), priority: 'high', tags: ['network'] },
    { id: 'account', label: say('Accounts and passwords', 'অ্যাকাউন্ট ও পাসওয়ার্ড'), tags: ['accounts'] },
    { id: 'mail', label: say('E-mail', 'ই-মেইল'), tags: ['accounts'] },
    { id: 'software', label: say('Programs', 'সফটওয়্যার'), tags: ['software'] },
    { id: 'other', label: say('Something else', 'অন্য কিছু') },
  ],
  fields: [
    {
      id: 'asset',
      label: say('Number on the equipment', 'যন্ত্রের গায়ের নম্বর'),
      hint: say('On the sticker with the barcode, such as P-0417', 'বারকোডের স্টিকারে লেখা, যেমন P-0417'),
      sort: 'asset',
      categories: ['hardware', 'printer', 'computer', 'projector'],
    },
    {
      id: 'affected',
      label: say('Who is affected?', 'কারা সমস্যায় পড়েছেন?'),
      sort: 'choice',
      choices: [
        { id: 'me', label: say('Only me', 'শুধু আমি') },
        { id: 'room', label: say('My room or class', 'আমার কক্ষ বা শ্রেণি') },
        { id: 'many', label: say('A whole department or more', 'পুরো বিভাগ বা আরও বেশি') },
      ],
    },
    { id: 'phone', label: say('Phone for questions', 'প্রয়োজনে ফোন'), sort: 'phone' },
    { id: 'cost', label: say('Cost of parts', 'যন্ত্রাংশের খরচ'), sort: 'number', staff: true },
  ],
  canned: [
    THANKS,
    MORE,
    {
      id: 'restart',
      label: say('Turn it off and on', 'বন্ধ করে আবার চালু'),
      text: say(
        'Please turn it off, wait half a minute, and turn it on again. Tell us here whether that helped.',
        'যন্ত্রটি বন্ধ করুন, আধা মিনিট অপেক্ষা করে আবার চালু করুন। কাজ হলো কি না এখানে জানান।',
      ),
    },
  ],
  macros: [
    ASK,
    {
      id: 'restarted',
      label: say('Helped by a restart', 'পুনরায় চালু করে সমাধান'),
      steps: [
        { type: 'claim' },
        { type: 'tag', tags: ['restart'] },
        { type: 'say', text: say('Good to hear that it works again.', 'আবার কাজ করছে জেনে ভালো লাগল।') },
        { type: 'move', to: 'solved' },
      ],
    },
  ],
  templates: [
    {
      id: 'jam',
      label: say('Paper jam', 'কাগজ আটকে গেছে'),
      title: say('Paper is stuck in the printer', 'প্রিন্টারে কাগজ আটকে গেছে'),
      category: 'printer',
    },
    {
      id: 'password',
      label: say('Forgotten password', 'পাসওয়ার্ড ভুলে গেছি'),
      title: say('I forgot my password', 'পাসওয়ার্ড ভুলে গেছি'),
      category: 'account',
    },
    {
      id: 'wifi',
      label: say('No Wi-Fi', 'ওয়াই-ফাই নেই'),
      title: say('There is no Wi-Fi', 'ওয়াই-ফাই নেই'),
      category: 'network',
    },
  ],
}
