/** What somebody says about the conversation itself, and not about what they need. */
export type Mood = 'person' | 'unsolved' | 'thanks' | 'none'

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length
/** As it is typed on a phone, too: no apostrophes, small letters. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/['’]/gu, '').trim()
const patterns = (...lines: readonly string[]) => new RegExp(lines.map((line) => line.normalize('NFC')).join('|'), 'u')

const PERSON = patterns(
  String.raw`\b(?:talk|speak|chat|connect|transfer|put me through|hand me|pass me)\b.{0,30}\b(?:person|human|someone|somebody|agent|staff|operator|people)\b`,
  String.raw`\b(?:real|live|actual|human) (?:person|human|agent|being|operator)\b`,
  String.raw`\bhuman(?:,)? please\b|\b(?:need|want) (?:a |an )?(?:human|agent|operator)\b`,
  'মানুষের (?:সাথে|সঙ্গে|কাছে)|মানুষ চাই|(?:কর্মী|এজেন্ট|কর্মকর্তা|অপারেটর|কারো|কারও)র? (?:সাথে|সঙ্গে) কথা',
  String.raw`\bmanush(?:er)? (?:er )?(?:sathe|shathe|sate)\b|\bmanush chai\b|\b(?:agent|operator|karo) ?(?:er)? (?:sathe|shathe) kotha\b`,
)
/** Alone these are the wish; among many words they are not. */
const PERSON_ALONE = patterns(
  '^(?:(?:a|an|the|please|pls|i need|i want|get me|give me|no)[ ,]*)*(?:person|human|agent|operator|staff|representative|somebody|someone)[ ,!.]*(?:please|pls)?[ !.]*$',
  '^(?:একজন )?(?:মানুষ|এজেন্ট|অপারেটর|কর্মী|প্রতিনিধি)(?:কে)?(?: (?:দিন|দেন|চাই|লাগবে|প্লিজ))*[ ।!.]*$',
)

const UNSOLVED = patterns(
  String.raw`\b(?:did|does|do|has|is|was|are|were)(?:nt| not) (?:really |any )?(?:help|work|solve|fix|useful|it\b|what i)`,
  String.raw`\b(?:no|not any|not much|of no) (?:help|use)\b|\bnot (?:helpful|helping|solved|fixed|working either|what i asked)\b|\bunhelpful\b|\buseless\b`,
  String.raw`\bstill (?:the same|not|no|does|is|doesnt|isnt|cant|wont|broken|nothing|stuck)\b|\bsame (?:problem|issue|error|thing)\b|\b(?:already|have) tried (?:that|this|it|all|everything)\b|\btried (?:that|all of)`,
  'কাজ (?:হয়নি|হলো না|হল না|হচ্ছে না|করেনি|করছে না|করে না|হয় না|হয় নাই|হয়নাই)|(?:সমাধান|ঠিক|উপকার|লাভ) (?:হয়নি|হলো না|হল না|হচ্ছে না|হয় নাই)|একই (?:সমস্যা|অবস্থা)|(?:এখনো|এখনও|তবুও|তাও) .{0,20}(?:না|নাই|নি)[ ।!.]*$',
  String.raw`\b(?:kaj|thik|somadhan|solve|upokar|lav|labh) (?:hoy ?ni|hoy ?nai|hoyni|holo na|hoilo na|hocche na|hosse na|hoy na|kore na|korche na)\b|\beki (?:somossa|shomossha|obostha|problem)\b|\b(?:ekhono|tobuo|tao) .{0,20}\b(?:na|nai|ni)\b`,
)
const UNSOLVED_ALONE = patterns(
  '^(?:no|nope|nah|not really|it didnt|it doesnt|didnt|doesnt)[ ,!.]*(?:it didnt|it doesnt|sorry|thanks|thank you)?[ !.]*$',
  '^(?:না|নাহ|হয়নি|হলো না|হল না|হয় নাই|হয়নাই|হচ্ছে না)[ ,।!.]*(?:ভাই|আপু|স্যার)?[ ।!.]*$',
  '^(?:na|nah|hoy ?ni|hoyni|hoy ?nai|holo na|hocche na|hosse na)[ ,!.]*(?:bhai|vai|apu|sir)?[ !.]*$',
)

const THANKS = patterns(
  String.raw`\b(?:thanks|thank you|thx|ty|dhonnobad|dhonyobad|great|perfect|solved|fixed)\b|\b(?:it|that|this) (?:worked|helped|works|helps)\b`,
  'ধন্যবাদ|কাজ হয়েছে|(?:কাজ|ঠিক) হয়ে গেছে|ঠিক হয়েছে|উপকার (?:হলো|হয়েছে)',
  String.raw`\b(?:kaj|thik) (?:hoise|hoyeche|hoyese|hoye gese|hoye geche)\b`,
)
const FEW = 8

/**
 * @param answered  was something shown before that can have helped or not?
 */
export const moodOf = (text: string, answered: boolean): Mood => {
  const said = plain(text)
  if (PERSON.test(said) || PERSON_ALONE.test(said)) return 'person'
  if (answered && (UNSOLVED.test(said) || UNSOLVED_ALONE.test(said))) return 'unsolved'
  if (wordsIn(said) <= FEW && THANKS.test(said)) return 'thanks'
  return 'none'
}
