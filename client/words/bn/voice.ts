import type { VoiceWords } from '../en/index.ts'

/** What people say into the microphone. */
export const voice: VoiceWords = {
  record: 'ভয়েস বার্তা রেকর্ড করুন',
  recording: 'রেকর্ড হচ্ছে',
  discard: 'রেকর্ডিং ফেলে দিন',
  send: 'রেকর্ডিং পাঠান',
  notAllowed: 'মাইক্রোফোন ব্যবহার করা যাচ্ছে না। ব্রাউজারে এই পাতার জন্য অনুমতি দিন।',
  play: 'চালান',
  pause: 'থামান',
  place: 'রেকর্ডিংয়ের কোথায়',
  at: (at, of) => `${of}-এর মধ্যে ${at}`,
  speed: (times) => `গতি ${times}×`,
}
