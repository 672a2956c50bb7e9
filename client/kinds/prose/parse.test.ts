import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { isEmojiOnly } from './emoji-only.ts'
import { fetchReader, parse } from './parse.ts'
import { read as readMarks } from './reader.ts'
import { shadesOf } from './shades.ts'
import type { Block, Span } from './tree.ts'

beforeAll(fetchReader)

/** The tree, written short: what it is, and in brackets what is in it. */
const spans = (all: readonly Span[]): string =>
  all
    .map((span) => {
      if (span.is === 'text') return span.text
      if (span.is === 'break') return '/'
      if (span.is === 'code' || span.is === 'mention') return `${span.is}[${span.text}]`
      if (span.is === 'time') return `time[${span.at}]`
      if (span.is === 'link') return `link[${span.href}: ${spans(span.spans)}]`
      return `${span.is}[${spans(span.spans)}]`
    })
    .join('')

const block = (one: Block): string => {
  switch (one.is) {
    case 'paragraph':
      return spans(one.spans)
    case 'heading':
      return `title[${spans(one.spans)}]`
    case 'quote':
      return `quote[${blocks(one.blocks)}]`
    case 'code':
      return `code ${one.language}[${one.text}]`
    case 'rule':
      return 'rule'
    case 'table':
      return `table[${[one.head, ...one.rows].map((row) => row.map(spans).join(' ')).join(' | ')}]`
    case 'list': {
      const task = (done: boolean | null) => (done === null ? '' : done ? 'done ' : 'open ')
      return `list ${one.start ?? '-'}[${one.items.map((item) => task(item.done) + blocks(item.blocks)).join(' | ')}]`
    }
  }
}
const blocks = (all: readonly Block[]): string => all.map(block).join(' ¶ ')

const read = (text: string) => blocks(parse(text))

describe('marks', () => {
  test.each([
    ['plain', 'plain'],
    ['**bold** and __bold__', 'bold[bold] and bold[bold]'],
    ['*italic* and _italic_', 'italic[italic] and italic[italic]'],
    ['~~gone~~', 'struck[gone]'],
    ['***both***', 'italic[bold[both]]'],
    ['`a < b` and ``a`b``', 'code[a < b] and code[a`b]'],
    ['one\ntwo', 'one/two'],
    ['one\n\n\ntwo', 'one ¶ two'],
    ['# Title', 'title[Title]'],
    ['#hashtag', '#hashtag'],
    ['line\n---', 'line ¶ rule'],
    ['> said\n> twice', 'quote[said/twice]'],
    ['- a\n- b\n  - c', 'list -[a | b ¶ list -[c]]'],
    ['3. c\n4. d', 'list 3[c | d]'],
    ['- [x] tea\n- [ ] milk', 'list -[done tea | open milk]'],
    ['```ts\nlet a = 1\n```', 'code ts[let a = 1]'],
    ['```\n**not bold**', 'code [**not bold**]'],
    ['|a|b|\n|-|:-:|\n|1|*2*|', 'table[a b | 1 italic[2]]'],
    ['    four blanks', '    four blanks'],
    ['[a]: https://example.org', '[a]: link[https://example.org/: https://example.org]'],
    ['snake_case_name 2*3*4', 'snake_case_name 2italic[3]4'],
    ['\\*as typed\\*', '*as typed*'],
    ['&lt;b&gt; &amp;', '&lt;b&gt; &amp;'],
    ['**আজ** বিকেলে _দেখা_ হবে', 'bold[আজ] বিকেলে italic[দেখা] হবে'],
    ['what ||**he** did||, |no|', 'what spoiler[bold[he] did], |no|'],
    ['|| || ||||', '|| || ||||'],
  ])('%j is %s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })
})

describe('people and moments', () => {
  test.each([
    ['@nila.das look', 'mention[@nila.das] look'],
    ['(@Nila_Das)', '(mention[@Nila_Das])'],
    ['mail@example.org', 'link[mailto:mail@example.org: mail@example.org]'],
    ['আরে @rafi, শোন', 'আরে mention[@rafi], শোন'],
    ['`@rafi`', 'code[@rafi]'],
    ['**@rafi**', 'bold[mention[@rafi]]'],
    ['at <t:1700000000:R>, <t:1700000000>', 'at time[1700000000000], time[1700000000000]'],
    ['<t:x> <t:99999999999999>', '<t:x> <t:99999999999999>'],
  ])('%j is %s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test('a name stays a name, however it is written', () => {
    expect(parse('@Nila')).toEqual([{ is: 'paragraph', spans: [{ is: 'mention', username: 'nila', text: '@Nila' }] }])
  })
})

describe('links', () => {
  test.each([
    ['https://example.org/a_b_c?x=1', 'link[https://example.org/a_b_c?x=1: https://example.org/a_b_c?x=1]'],
    ['(see https://example.org/x).', '(see link[https://example.org/x: https://example.org/x]).'],
    ['[here](https://example.org)', 'link[https://example.org/: here]'],
    ['[us](mailto:a@b.org)', 'link[mailto:a@b.org: us]'],
    ['[that](/messages/0198-ab?at=4)', 'link[/messages/0198-ab?at=4: that]'],
    ['![a cat](https://example.org/cat.png)', 'link[https://example.org/cat.png: a cat]'],
    ['[www.example.org](https://example.org)', 'link[https://example.org/: www.example.org]'],
    ['[https://bank.example](https://thief.example/x)', 'link[https://thief.example/x: https://thief.example/x]'],
  ])('%j is %s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](javascript&#58;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\\script:alert(1))',
    '[x](<java script:alert(1)>)',
    '[x](\u0001javascript:alert(1))',
    '[x](java\u00adscript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](blob:https://example.org/1)',
    '[x](file:///etc/passwd)',
    '[x](//example.org)',
    '[x](/api/v1/session)',
    '[x](/messages/../api)',
    '[x](/messages\\evil)',
    '[x](https://)',
    '<javascript:alert(1)>',
    '<data:text/html,1>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '[![x](javascript:1)](javascript:alert(1))',
    '[x]: javascript:alert(1)\n[x]',
  ])('%j leads nowhere, and stays what it is', (text) => {
    expect(JSON.stringify(parse(text))).not.toContain('"link"')
  })
})

describe('markup is letters', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext></mtext><style><img src onerror=alert(1)></style></math>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<details open ontoggle=alert(1)>',
    '<style>@@import "evil"</style>',
    '<div>one</div>',
    '<!-- a --> <?php ?> <![CDATA[x]]>',
    '"><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
    'javascript:alert(1)',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('%j', (text) => {
    expect(read(text)).toBe(text)
  })

  test('also where marks are around or inside it', () => {
    expect(read('**<b onclick=alert(1)>x</b>**')).toBe('bold[<b onclick=alert(1)>x</b>]')
    expect(read('<b>**x**</b>')).toBe('<b>bold[x]</b>')
    expect(read('```html\n<script>alert(1)</script>\n```')).toBe('code html[<script>alert(1)</script>]')
  })

  test('what turns the direction around unseen is taken out; what Bangla and emoji are joined with stays', () => {
    expect(read('photo\u202Egnp.exe')).toBe('photognp.exe')
    expect(read('`\u2066if\u2069`')).toBe('code[if]')
    expect(read('র\u200d্যাব 👩\u200d🚀')).toBe('র\u200d্যাব 👩\u200d🚀')
  })

  test('the name of a language is a word and nothing else', () => {
    expect(parse('```"><img onerror=1>\nx\n```')).toEqual([{ is: 'code', language: '', text: 'x' }])
  })
})

describe('whatever is thrown at it', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000)
  test.each(
    [
      ...['[', '[a](', '![', '*', '*a ', '**a *b ', '_a ', 'a_', '~a ~', '~~a~', '`', '||', '||a ', '| ', '<', '<a '],
      ...[
        '<!--',
        'a@',
        'www.',
        'http://',
        'http://a.b/(',
        '\\',
        '#\n',
        '\n',
        ' ',
        '\t',
        '- a\n',
        '> a\n',
        '> ',
        '>',
        '- ',
      ],
      ...['1. ', '```\n', '[a][b', '*_`[<||~!', 'a.b_c+', '|a|b|\n|-|-|\n', 'আমি ', '@a ', '<t:1>', '👍', '\u202e'],
    ].map((piece) => [piece, fill(piece)] as const),
  )('%j over and over is read within a moment', (_, text) => {
    const began = process.cpuUsage()
    parse(text)
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000) // of work: others may be at it as well
  })

  test('quotes and lists in each other end somewhere', () => {
    const deep = (piece: string, times: number) =>
      JSON.stringify(parse(`${piece.repeat(times)}x`)).match(/"is":"(quote|list)"/g)?.length ?? 0
    expect(deep('> ', 12)).toBe(12)
    expect(deep('> ', 5_000)).toBe(0)
    expect(deep('- ', 5_000)).toBe(0)
  })

  test('what is understood without the reader is what the reader would have made of it', () => {
    const pieces = [
      ...[
        'a',
        'word',
        'শুভ',
        '👩\u200d🚀',
        '7',
        '1.',
        '2)',
        '-',
        '+',
        '=',
        '#',
        '#tag',
        '>',
        '&amp;',
        '!',
        '?',
        ':',
        '/',
      ],
      ...['(', ')', '{', '}', '$', '%', '^', '"', "'", ',', ';', '@', '@nila', '@nila.das', 'a@b.org', 'www', 'http'],
      ...[
        'www.a.org',
        'https://a.org',
        'a.org',
        ' ',
        '  ',
        '     ',
        '\n',
        '\n\n',
        '\n \n',
        '\t',
        '*',
        '_',
        '|',
        '<',
        '`',
      ],
    ]
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toBe(blocks(readMarks(text)))
      }),
      { numRuns: 5_000, examples: [['a\n:-']] }, // a table of one column
    )
  })

  test('the same text is read once', () => {
    expect(parse('**once**')).toBe(parse('**once**'))
  })
})

test.each([
  ['👍', true],
  ['👍🏽 🎉', true],
  ['❤️', true],
  ['👩‍👩‍👧‍👦🇧🇩5️⃣', true],
  ['👍👍👍👍', false],
  ['5', false],
  ['ok 👍', false],
  ['', false],
])('%j is nothing but a few emoji: %j', (text, is) => {
  expect(isEmojiOnly(text)).toBe(is)
})

describe('the colours of code', () => {
  test('are pieces with a role', () => {
    expect(
      shadesOf('<span class="hljs-keyword">let</span> a = <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>'),
    ).toEqual([
      { text: 'let', role: 'keyword' },
      { text: ' a = ', role: '' },
      { text: '"<b>"', role: 'string' },
    ])
  })

  test('within each other the inner one counts', () => {
    const said = shadesOf('<span class="hljs-title function_">a<span class="hljs-subst">b</span>c</span>')
    expect(said.map(({ text, role }) => text + role)).toEqual(['atitle', 'bsubst', 'ctitle'])
  })

  test('anything else is letters', () => {
    expect(
      shadesOf('<img src=x onerror=alert(1)>')
        .map(({ text }) => text)
        .join(''),
    ).toBe('<img src=x onerror=alert(1)>')
  })

  test.each(['js', 'ts', 'tsx', 'py', 'sh', 'json', 'html', 'css', 'sql', 'rust', 'go', 'java', 'c++'])(
    '%s keeps every letter',
    async (language) => {
      const { highlight } = await import('./highlight.ts')
      const code = 'if (a < b && c > "d") { return `x` } // <script>alert(1)</script>'
      expect(
        highlight(code, language)!
          .map(({ text }) => text)
          .join(''),
      ).toBe(code)
    },
  )
})
