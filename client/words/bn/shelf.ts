import type { ShelfWords } from '../en/index.ts'

export const shelf: ShelfWords = {
  title: 'ছবি, ফাইল ও লিংক',
  sorts: { pictures: 'ছবি', files: 'ফাইল', links: 'লিংক', voice: 'শব্দ' },
  none: {
    pictures: 'এখনো কোনো ছবি নেই',
    files: 'এখনো কোনো ফাইল নেই',
    links: 'এখনো কোনো লিংক নেই',
    voice: 'এখনো কোনো শব্দ নেই',
  },
  noneBody: {
    pictures: 'এই কথোপকথনে পাঠানো ছবি ও ভিডিও এখানে পাবেন।',
    files: 'এই কথোপকথনে পাঠানো ফাইল এখানে পাবেন।',
    links: 'এই কথোপকথনে পাঠানো ওয়েব ঠিকানা এখানে পাবেন।',
    voice: 'এই কথোপকথনে পাঠানো ভয়েস বার্তা ও শব্দ এখানে পাবেন।',
  },
  by: (name, time) => `${name}, ${time}`,
  toMessage: 'বার্তায় যান',
  film: (name) => `ভিডিও: ${name}। বার্তায় যান`,
  more: 'আগেরগুলো দেখান',
  loading: 'আনা হচ্ছে',
  failed: 'এগুলো আনা যায়নি।',
  again: 'আবার চেষ্টা করুন',
}
