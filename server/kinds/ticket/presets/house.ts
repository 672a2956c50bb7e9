import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { ASK, BESIDE, FIRST_LINE, say, THANKS, USUAL } from './words.ts'

/** Problems with the platform itself, ideas, praise. */
export const help: Desk = {
  ...USUAL,
  bot: FIRST_LINE,
  purpose: 'help',
  name: say('Help', 'সাহায্য'),
  about: say('A problem with this site, a question, an idea', 'এই সাইটের সমস্যা, প্রশ্ন বা পরামর্শ'),
  prefix: 'HLP',
  opens: 'guest',
  categories: [
    { id: 'problem', label: say('Something does not work', 'কিছু কাজ করছে না') },
    { id: 'question', label: say('A question', 'প্রশ্ন') },
    { id: 'idea', label: say('An idea', 'পরামর্শ'), priority: 'low' },
    { id: 'feedback', label: say('Praise or blame', 'মতামত'), priority: 'low' },
  ],
  fields: [],
  canned: [THANKS],
  macros: [ASK],
}

/** Reports of people and of what they say. Who reports is shown to the staff alone. */
export const safety: Desk = {
  ...USUAL,
  purpose: 'safety',
  name: say('Safety', 'নিরাপত্তা'),
  about: say(
    'Report somebody or something: nobody learns that it was you',
    'কাউকে বা কিছু রিপোর্ট করুন: কে করেছেন কেউ জানবে না',
  ),
  prefix: 'SAF',
  rating: false,
  priority: 'high',
  categories: [
    { id: 'harassment', label: say('Harassment or threats', 'হয়রানি বা হুমকি') },
    { id: 'spam', label: say('Spam or fraud', 'স্প্যাম বা প্রতারণা') },
    { id: 'hate', label: say('Hatred', 'বিদ্বেষ') },
    { id: 'violence', label: say('Violence', 'সহিংসতা'), priority: 'urgent' },
    { id: 'nudity', label: say('Nudity', 'নগ্নতা') },
    { id: 'impostor', label: say('Somebody poses as another', 'ভুয়া পরিচয়') },
    { id: 'other', label: say('Something else', 'অন্য কিছু') },
  ],
  fields: [
    { id: 'person', label: say('Who is it about?', 'কার সম্পর্কে?'), sort: 'text' },
    { id: 'measure', label: say('What was done', 'কী ব্যবস্থা নেওয়া হলো'), sort: 'text', staff: true },
  ],
}

/** What the staff has to do themselves. */
export const task: Desk = {
  ...USUAL,
  purpose: 'task',
  name: say('Tasks', 'কাজ'),
  about: say('Work among colleagues', 'সহকর্মীদের মধ্যে কাজ'),
  prefix: 'TSK',
  opens: 'staff',
  rating: false,
  place: 'optional',
  categories: [{ id: 'task', label: say('Task', 'কাজ') }],
  fields: [
    { id: 'due', label: say('Due', 'শেষ তারিখ'), sort: 'date' },
    { id: 'checklist', label: say('Steps, one in a line', 'ধাপ, প্রতি লাইনে একটি'), sort: 'long' },
  ],
}

/** Applications and orders. What they cost is said in the conversation. */
export const service: Desk = {
  ...USUAL,
  bot: BESIDE,
  purpose: 'service',
  name: say('Services', 'সেবা'),
  about: say('Certificates, licences and other applications', 'সনদ, লাইসেন্স ও অন্যান্য আবেদন'),
  prefix: 'SRV',
  categories: [
    { id: 'birth', label: say('Birth certificate', 'জন্ম সনদ') },
    { id: 'trade', label: say('Trade licence', 'ট্রেড লাইসেন্স') },
    { id: 'hall', label: say('Community hall', 'কমিউনিটি সেন্টার') },
  ],
  fields: [
    { id: 'applicant', label: say('Name of the applicant', 'আবেদনকারীর নাম'), sort: 'text', required: true },
    { id: 'phone', label: say('Phone', 'ফোন'), sort: 'phone', required: true },
    { id: 'day', label: say('For which day?', 'কোন দিনের জন্য?'), sort: 'date', required: true, categories: ['hall'] },
  ],
  canned: [THANKS],
  macros: [ASK],
}

/** Gifts to projects of the city or the company. */
export const giving: Desk = {
  ...USUAL,
  purpose: 'giving',
  name: say('Donations', 'দান'),
  about: say('Offer something for a project: money, time, things', 'কোনো প্রকল্পে অর্থ, সময় বা জিনিস দিতে চাইলে'),
  prefix: 'GIV',
  rating: false,
  categories: [
    { id: 'school', label: say('Schools', 'বিদ্যালয়') },
    { id: 'flood', label: say('Flood relief', 'বন্যার্তদের সাহায্য') },
    { id: 'tree', label: say('Trees', 'বৃক্ষরোপণ') },
  ],
  fields: [
    {
      id: 'gift',
      label: say('What would you give?', 'কী দিতে চান?'),
      sort: 'choice',
      required: true,
      choices: [
        { id: 'money', label: say('Money', 'অর্থ') },
        { id: 'time', label: say('Time', 'সময়') },
        { id: 'things', label: say('Things', 'জিনিসপত্র') },
      ],
    },
    { id: 'phone', label: say('Phone', 'ফোন'), sort: 'phone' },
  ],
}
