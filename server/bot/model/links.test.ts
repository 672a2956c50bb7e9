import fc from 'fast-check'
import { Marked, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import { linksIn, withoutLinksBut } from './links.ts'

const article =
  'Open [the form](https://city.example.gov/form?lang=bn) or write to help@city.example.gov. See www.city.example.gov/a, and [how](/help/printer).'
const known = linksIn([article])
const clean = (text: string) => withoutLinksBut(text, known)

describe('links in what a model says', () => {
  test.each([
    ['of Markdown', 'See [here](https://evil.example/x).', 'See here.'],
    ['with a title', 'See [here](https://evil.example/x "City") now', 'See here now'],
    ['pictures', 'Look ![a printer](https://evil.example/p.png?q=secret)!', 'Look a printer!'],
    ['a picture in a link', '[![x](https://evil.example/1)](https://evil.example/2)', 'x'],
    ['brackets in brackets', '[a [b [c]]](/admin/people)', '[a [b [c]]]'],
    ['in angles', '[here](<https://evil.example/a b>)', 'here'],
    ['by reference', 'See [here][1].\n[1]: https://evil.example', 'See [here][1].\n'],
    ['pages of this house', 'Press [yes](/messages/019a?send=1)', 'Press yes'],
    ['bare', 'Go to https://evil.example/login now', 'Go to … now'],
    ['in angles, bare', 'Go to <https://evil.example>', 'Go to …'],
    ['without a scheme', 'Go to www.evil.example or evil.com/login or //evil.xyz', 'Go to … or … or …'],
    ['of other schemes', 'ftp://a.b hxxps://evil x-app://y', '… … …'],
    ['that run', 'javascript:alert(1) JaVaScRiPt:alert(1) data:text/html;base64,PHN2Zz4= vbscript:x', '… … … …'],
    ['mailboxes', 'Write to boss@evil.example or mailto:boss@evil.example', 'Write to … or …'],
    ['markup', '<a href="https://evil.example">here</a> <img src=x onerror=alert(1)> <script>x</script>', 'here  x'],
    ['markup without an end', 'so <img src="https://evil.example/a', 'so '],
    ['letters that look right', 'Go to еvil.соm or paypаl.com', 'Go to … or …'],
    ['wide letters', 'Go to ｈｔｔｐｓ：／／ｅｖｉｌ．ｃｏｍ', 'Go to …'],
    ['other dots', 'Go to evil。com or evil․com or evil[.]com', 'Go to … or … or …'],
    ['unseen signs', 'Go to https:\u200b//evil and ev\u00adil.c\u2060om', 'Go to … and …'],
    ['marks in between', 'Go to ht**tps**://evil.example and https:\\/\\/evil.example', 'Go to … and …'],
    ['in figures', 'Go to 10.0.0.7:8080/x', 'Go to …'],
    ['one that is known, with more on it', 'https://city.example.gov/form?lang=bn&canary=1', '…'],
    ['one that is known, in letters that look right', 'https://сity.example.gov/form?lang=bn', '…'],
    ['a scheme and nothing else', 'Open <javascript:> or <a@b> now', 'Open … or … now'],
    ['in Bangla', 'এখানে যান: https://evil.example/ঢাকা। ধন্যবাদ', 'এখানে যান: … ধন্যবাদ'],
    ['names that are called', 'Ask @rafi, (@asha) or _@asha_ @@rafi', 'Ask rafi, (asha) or _asha_ rafi'],
    ['names beside a mailbox that is known', 'help@city.example.gov,@asha', 'help@city.example.gov,asha'],
  ])('MDL8 are taken out: %s', (_, text, left) => {
    expect(clean(text)).toBe(left)
  })

  test.each([
    'Open [the form](https://city.example.gov/form?lang=bn).',
    'Open https://city.example.gov/form?lang=bn. Then wait.',
    '**https://city.example.gov/form?lang=bn**',
    'Write to help@city.example.gov, or see www.city.example.gov/a and [how](/help/printer)!',
    'Press <Enter>, then Ctrl + P. It takes 24/7, e.g. 1.5 hours: see setup.exe, node.js or report.docx',
    'র‍্যাম ৮ জিবি। প্রিন্টার চালু করুন… তারপর অপেক্ষা করুন (৫ মিনিট)।',
    '1. Turn it off.\n2. Wait 10 s.\n3. Turn it on [1].\n\n| a | b |\n| - | - |',
    'The data: none. Ratio 3:4, at 10:30',
  ])('MDL8 those of the articles stay, and so does all else: %s', (text) => {
    expect(clean(text)).toBe(text)
  })

  test('MDL8 whatever it is made of, nothing is left that Markdown would make a link of', () => {
    const marked = new Marked({ gfm: true, breaks: true })
    const pieces =
      '[ ] ( ) ! < > \\ * _ ` \n @ : / // . www. http:// https:// evil .com a.b@c.de javascript: [x](/y) [z]: " = \u200b'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces.split(' '), ' '), { maxLength: 16 }), (parts) => {
        const left = withoutLinksBut(parts.join(''), new Set())
        const found: string[] = []
        marked.walkTokens(marked.lexer(left), (token: Token) => {
          if (token.type === 'link' || token.type === 'image') found.push(token.raw)
        })
        expect(found).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  test('MDL8 is done in no time, whatever is to be looked through', () => {
    const started = performance.now()
    for (const odd of ['a', 'a.', '[', '](', '<a ', '@', '[]', 'a:', '!['])
      withoutLinksBut(odd.repeat(10_000 / odd.length), known)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
