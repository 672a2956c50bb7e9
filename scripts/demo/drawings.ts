/** The pictures of the demo, drawn by hand: shapes on a ground of 1200 by 800. */
interface Drawing {
  /** what the file is called */
  readonly name: string
  readonly alt: string
  readonly shapes: string
}

const sky = (top: string, bottom: string) =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="1200" height="800" fill="url(#sky)"/>`
const box = (x: number, y: number, width: number, height: number, fill: string, round = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`
const dot = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
const line = (d: string, stroke: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`
const each = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

const SPINES = ['#b4443c', '#e0a030', '#3f7f72', '#2f4f7f', '#8a5a83', '#d9c7a0', '#5d7a3a'] as const
const shelfAt = (y: number, shift: number) =>
  each(17, (at) => {
    const height = 150 + ((at * 37 + shift * 53) % 60)
    return box(95 + at * 60, y - height, 46, height, SPINES[(at + shift) % SPINES.length]!, 4)
  }) + box(60, y, 1080, 22, '#6b4a2f')

const books: Drawing = {
  name: 'reading-room.png',
  alt: 'Shelves full of books in many colours, a lamp in front of them',
  shapes:
    box(0, 0, 1200, 800, '#f3e3c6') +
    shelfAt(270, 0) +
    shelfAt(520, 3) +
    box(0, 700, 1200, 100, '#8a6238') +
    shape('M560 560 L700 560 L740 640 L520 640 Z', '#2f6f5f') +
    box(622, 640, 16, 60, '#3d3d3d') +
    box(580, 692, 100, 14, '#3d3d3d', 7) +
    shape('M520 640 L740 640 L860 800 L400 800 Z', '#fff6c940'),
}

const lane: Drawing = {
  name: 'after-the-rain.png',
  alt: 'বৃষ্টির পরের ভোর: গলির দুই পাশে বাড়ি, জমে থাকা পানিতে আকাশ, কদম ফুল',
  shapes:
    sky('#7fa7c9', '#f6c9a0') +
    dot(620, 330, 70, '#fff1c9') +
    shape('M0 180 L330 250 L330 560 L0 800 Z', '#5b4a63') +
    shape('M1200 120 L860 250 L860 560 L1200 800 Z', '#4a3f57') +
    shape('M0 800 L330 560 L860 560 L1200 800 Z', '#8d8391') +
    each(4, (at) => box(60 + at * 65, 330 + at * 8, 34, 60, at % 2 ? '#ffd98a' : '#3b3046', 4)) +
    each(4, (at) => box(900 + at * 70, 330 - at * 14, 36, 64, at % 2 ? '#3b3046' : '#ffd98a', 4)) +
    `<ellipse cx="560" cy="690" rx="230" ry="46" fill="#b9cfe0"/><ellipse cx="600" cy="684" rx="60" ry="12" fill="#fff1c9"/>` +
    line('M980 160 C900 120 820 130 770 190', '#3f5d3a', 14) +
    each(
      5,
      (at) =>
        dot(770 + at * 48, 190 - (at % 2) * 46, 30, '#f2b134') + dot(770 + at * 48, 190 - (at % 2) * 46, 16, '#d98c1f'),
    ),
}

const plate: Drawing = {
  name: 'patishapta.png',
  alt: 'একটা থালায় পাঁচটা পাটিসাপটা, পাশে চায়ের কাপ',
  shapes:
    box(0, 0, 1200, 800, '#2f6f6a') +
    each(9, (at) => box(at * 140, 0, 60, 800, '#2a645f')) +
    dot(520, 410, 320, '#f7f1e4') +
    dot(520, 410, 262, '#ebe1cc') +
    each(
      5,
      (at) =>
        `<g transform="rotate(-18 520 410)">${box(320, 240 + at * 72, 400, 56, at % 2 ? '#dba354' : '#e6b76c', 28)}${line(`M350 ${268 + at * 72} H690`, '#c0843a', 5)}</g>`,
    ) +
    dot(990, 230, 130, '#f7f1e4') +
    dot(990, 230, 96, '#8a4b24') +
    line('M1112 200 C1180 180 1180 290 1106 276', '#f7f1e4', 22) +
    line('M960 90 C940 60 980 50 960 20 M1010 90 C990 60 1030 50 1010 20', '#ffffff80', 8),
}

const ride: Drawing = {
  name: 'night-ride.png',
  alt: 'A bicycle on the road along the river at night, under a full moon',
  shapes:
    sky('#0e1b3d', '#3a4f86') +
    dot(880, 190, 90, '#f7efcf') +
    each(26, (at) => dot((at * 211) % 1200, (at * 97) % 380, 2 + (at % 3), '#ffffffb0')) +
    shape('M0 470 C200 380 380 430 560 470 S960 400 1200 460 V800 H0 Z', '#16264d') +
    box(0, 540, 1200, 90, '#2b4a7d') +
    each(7, (at) => box(760 + ((at * 53) % 200), 552 + at * 11, 90 - at * 6, 5, '#f7efcf90', 2)) +
    box(0, 630, 1200, 170, '#22252e') +
    each(8, (at) => box(20 + at * 160, 712, 84, 10, '#e8d9a0', 5)) +
    each(2, (at) => `<circle cx="${360 + at * 220}" cy="640" r="82" fill="none" stroke="#e8eef8" stroke-width="10"/>`) +
    line(
      'M360 640 L430 520 L560 520 L580 640 M430 520 L480 640 L560 520 M480 640 H360 M420 500 H450 M560 520 L570 470 L610 466',
      '#ff7a59',
      12,
    ) +
    shape('M612 470 L900 560 L900 660 Z', '#fff3b050'),
}

const cat: Drawing = {
  name: 'biskut.png',
  alt: 'A grey cat with a blue collar asleep beside a pot of basil',
  shapes:
    sky('#f2c9a5', '#f7e6d0') +
    box(0, 560, 1200, 240, '#b5714f') +
    each(6, (at) => line(`M${at * 220} 560 V800`, '#9c5d3f', 6)) +
    box(820, 440, 200, 200, '#c2512f', 16) +
    box(800, 420, 240, 44, '#d9643f', 10) +
    each(9, (at) => dot(820 + ((at * 61) % 200), 330 + ((at * 43) % 90), 44, at % 2 ? '#4f8a3c' : '#67a34e')) +
    `<ellipse cx="440" cy="600" rx="270" ry="130" fill="#8d939c"/>` +
    dot(250, 560, 108, '#9aa0a9') +
    shape('M165 500 L180 410 L245 462 Z', '#8d939c') +
    shape('M335 500 L320 410 L255 462 Z', '#8d939c') +
    line('M196 560 C206 574 226 574 236 560 M264 560 C274 574 294 574 304 560', '#3f444c', 7) +
    shape('M240 588 L260 588 L250 602 Z', '#d98c8c') +
    line('M330 630 C350 600 352 580 350 540', '#2f62c9', 20) +
    line('M690 640 C760 700 620 730 470 722', '#7d838c', 36),
}

const river: Drawing = {
  name: 'river.png',
  alt: 'A boat with a red sail on the river at sunset',
  shapes:
    sky('#f08a5d', '#ffd9a0') +
    dot(600, 430, 130, '#fff0b8') +
    box(0, 470, 1200, 330, '#5a7fa0') +
    each(11, (at) => box(520 - at * 14 + ((at * 67) % 60), 490 + at * 26, 160 + at * 18, 8, '#ffe6a8a0', 4)) +
    shape('M0 470 C180 420 300 440 420 470 Z', '#37506b') +
    shape('M1200 470 C1040 400 900 440 800 470 Z', '#37506b') +
    shape('M700 610 H960 C930 670 740 670 700 610 Z', '#4a2f27') +
    box(820, 340, 10, 270, '#4a2f27') +
    shape('M836 350 C960 400 960 540 836 590 Z', '#c0392b'),
}

export const DRAWINGS = { books, lane, plate, ride, cat, river } as const
export type DrawingName = keyof typeof DRAWINGS

export const svgOf = ({ shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">${shapes}</svg>`
