import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { ASK, BESIDE, MORE, say, THANKS, USUAL } from './words.ts'

/** What citizens see and want mended: with photos, a position, and a map for everybody. */
export const complaint: Desk = {
  ...USUAL,
  bot: BESIDE,
  purpose: 'complaint',
  name: say('Complaints', 'অভিযোগ'),
  about: say(
    'Roads, water, lights, waste: what is broken or dirty in the city',
    'রাস্তা, পানি, বাতি, বর্জ্য: শহরে যা ভাঙা বা নোংরা',
  ),
  prefix: 'CMP',
  opens: 'guest',
  publicity: 'map',
  place: 'optional',
  point: 'required',
  dedupe: { metres: 250, days: 30 },
  categories: [
    { id: 'road', label: say('Road or footpath', 'রাস্তা বা ফুটপাত'), tags: ['roads'] },
    { id: 'light', label: say('Street light', 'সড়কবাতি'), tags: ['lights'] },
    { id: 'waste', label: say('Waste not collected', 'বর্জ্য সরানো হয়নি'), tags: ['waste'] },
    { id: 'drain', label: say('Drain or flooded street', 'নালা বা জলাবদ্ধতা'), priority: 'high', tags: ['water'] },
    { id: 'water', label: say('Water supply', 'পানি সরবরাহ'), priority: 'high', tags: ['water'] },
    { id: 'mosquito', label: say('Mosquitoes', 'মশা'), tags: ['health'] },
    { id: 'noise', label: say('Noise', 'শব্দদূষণ') },
    { id: 'other', label: say('Something else', 'অন্য কিছু') },
  ],
  fields: [
    {
      id: 'danger',
      label: say('Is somebody in danger?', 'কেউ কি বিপদে আছেন?'),
      sort: 'choice',
      required: true,
      choices: [
        { id: 'no', label: say('No', 'না') },
        {
          id: 'yes',
          label: say('Yes, right now', 'হ্যাঁ, এখনই'),
          stop: say('Call 999 now. Then use “Emergency” here.', 'এখনই ৯৯৯-এ ফোন করুন। এরপর এখানে “জরুরি” বেছে নিন।'),
        },
      ],
    },
    { id: 'since', label: say('Since when?', 'কবে থেকে?'), sort: 'date' },
    { id: 'phone', label: say('Phone for questions', 'প্রয়োজনে ফোন'), sort: 'phone' },
    { id: 'crew', label: say('Crew', 'কর্মীদল'), sort: 'text', staff: true },
  ],
  canned: [
    THANKS,
    MORE,
    {
      id: 'planned',
      label: say('Work is planned', 'কাজের দিন ঠিক হয়েছে'),
      text: say(
        'A crew will come within three working days. We write here when it is done.',
        'তিন কর্মদিবসের মধ্যে কর্মীদল যাবে। কাজ শেষ হলে এখানে জানাব।',
      ),
    },
  ],
  macros: [ASK],
}

/** Help that cannot wait: the highest priority, by day and night. */
export const emergency: Desk = {
  ...USUAL,
  purpose: 'emergency',
  name: say('Emergency', 'জরুরি'),
  about: say(
    'Fire, flood, a fallen wire, a collapsed wall: somebody comes at once',
    'আগুন, বন্যা, ছেঁড়া তার, ধসে পড়া দেয়াল: এখনই কেউ আসবেন',
  ),
  prefix: 'EMG',
  opens: 'guest',
  point: 'required',
  priority: 'urgent',
  locked: true,
  sla: [
    {
      policy: {
        id: 'now',
        targets: { urgent: { first: 5, next: 15, resolution: 240 } },
        warnAt: 0.6,
        pauses: [],
        hours: 'always',
      },
    },
  ],
  ladder: [
    { after: 0, to: 'near', km: 5 },
    { after: 5, to: 'superadmin' },
  ],
  reopenDays: 2,
  closeDays: 2,
  categories: [
    { id: 'fire', label: say('Fire', 'আগুন') },
    { id: 'flood', label: say('Flood', 'বন্যা') },
    { id: 'wire', label: say('Fallen wire', 'ছেঁড়া বৈদ্যুতিক তার') },
    { id: 'collapse', label: say('Something collapsed', 'কিছু ধসে পড়েছে') },
    { id: 'gas', label: say('Smell of gas', 'গ্যাসের গন্ধ') },
    { id: 'other', label: say('Something else', 'অন্য কিছু') },
  ],
  fields: [
    {
      id: 'hurt',
      label: say('Is somebody hurt?', 'কেউ কি আহত?'),
      sort: 'choice',
      required: true,
      choices: [
        { id: 'no', label: say('No', 'না') },
        { id: 'unknown', label: say('I do not know', 'জানি না') },
        {
          id: 'yes',
          label: say('Yes', 'হ্যাঁ'),
          stop: say('Call 999 first: they send an ambulance.', 'আগে ৯৯৯-এ ফোন করুন: তারা অ্যাম্বুলেন্স পাঠাবে।'),
        },
      ],
    },
    { id: 'phone', label: say('Phone', 'ফোন'), sort: 'phone', required: true },
  ],
}

/** Bulky waste, by appointment. */
export const collection: Desk = {
  ...USUAL,
  purpose: 'collection',
  name: say('Special collection', 'বিশেষ বর্জ্য সংগ্রহ'),
  about: say(
    'Furniture, branches, rubble: taken away on a day of your choice',
    'আসবাব, ডালপালা, ভাঙা ইট: আপনার বেছে নেওয়া দিনে সরানো হয়',
  ),
  prefix: 'COL',
  place: 'required',
  categories: [
    { id: 'furniture', label: say('Furniture', 'আসবাব') },
    { id: 'garden', label: say('Branches and leaves', 'ডালপালা ও পাতা') },
    { id: 'rubble', label: say('Rubble', 'ভাঙা ইট-বালি') },
    { id: 'electric', label: say('Electrical appliances', 'বৈদ্যুতিক যন্ত্র') },
  ],
  fields: [
    { id: 'day', label: say('On which day?', 'কোন দিন?'), sort: 'date', required: true },
    {
      id: 'slot',
      label: say('When?', 'কখন?'),
      sort: 'choice',
      required: true,
      choices: [
        { id: 'morning', label: say('In the morning', 'সকালে') },
        { id: 'afternoon', label: say('In the afternoon', 'বিকালে') },
      ],
    },
    { id: 'amount', label: say('How much? (cubic metres)', 'কতটা? (ঘনমিটার)'), sort: 'number' },
    { id: 'phone', label: say('Phone', 'ফোন'), sort: 'phone', required: true },
  ],
}
