import type { WelcomeWords } from '../en/index.ts'

export const welcome: WelcomeWords = {
  steps: {
    title: 'প্রথম ধাপ',
    done: (done, all) => `${all}টির মধ্যে ${done}টি`,
    ticked: 'হয়ে গেছে:',
    close: 'প্রথম ধাপগুলো বন্ধ করুন',
    person: 'চেনা কাউকে খুঁজে নিন',
    message: 'প্রথম বার্তাটি লিখুন',
    group: 'একটি গ্রুপ খুলুন বা যোগ দিন',
    jump: 'যেকোনো জায়গায় যেতে Ctrl + K চাপুন',
  },
}
