import type { AdminWords } from '../en/index.ts'

export const admin: AdminWords = {
  part: { people: 'মানুষ', places: 'স্থান', desks: 'ডেস্ক', assistant: 'সহকারী', moderation: 'মডারেশন', audit: 'নিরীক্ষা লগ' },
  forbidden: {
    title: 'এটি প্রশাসকদের জন্য',
    body: 'আপনার অ্যাকাউন্ট থেকে এখানে দেখা যায় না। দেখা দরকার হলে যিনি এই সাইট দেখাশোনা করেন তাঁকে বলুন।',
    action: 'শুরুতে ফিরে যান',
  },
}
