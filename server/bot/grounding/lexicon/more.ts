/** More words for what the other files name: kinds of a thing, what happens to it, and how it is said at home. */
export const MORE = `
computer: workstation machine cpu imac thinkpad chromebook যন্ত্র মেশিন (my machine) (my system) কমপিউটার kompiutar leptop laptap
phone: samsung nokia xiaomi redmi oppo vivo pixel হ্যান্ডসেট mobail fon মোবাইলটা ফোনটা
printer: laserjet inkjet epson hp canon (print dile) (print dei) (প্রিন্ট দিলে) (প্রিন্ট দিই) (print out) printouts hardcopy
streak: pale stripes striped lines smeared greyish faint (grey lines) (black lines) (white lines) ফ্যাকাশে হালকা ডোরা fekashe halka
paperjam: crumpled crinkled swallowed rollers rollar (eats paper) (eats the paper) (কাগজ খেয়ে) দলা দুমড়ে
scanner: digitise digitize feeder (turn into pdf) (make a pdf) (photo copy) (signed form) (send my form) ফটোকপির
projector: projecter multimedia মাল্টিমিডিয়া (data show) (data projector)
monitor: (blank monitor) led
sound: deaf soundless noiseless inaudible silence squeal squeals howl howling whistle whistles (my voice) (গলার স্বর) (শব্দ নেই) (শব্দ নাই) কণ্ঠ konthho shunte shune earbud earbuds
videocall: webex (zoom call) (video conference) videoconference (team call) hangout zoomcall জুমে টিমস মিটিংয়ে
freezes: statue pixels blurred jerky hanging lagging glitch glitches glitchy (picture stops) (ছবি থেমে) (ছবি আটকে) (chobi atke) (hang hoye)
wifi: wireless ssid wify wi-fy ওয়াইফাইটা
internet: browse browsing online নেটওয়ার্কে ইন্টারনেটে (no connection) নেটটা
connect: join joining pairing reconnect (যুক্ত হতে) সংযুক্ত যুক্ত
vpn: (remote access) globalprotect
remote: parents village hometown homeoffice telework teleworking overseas (home country) বাসায় বাড়িতে গ্রামে বিদেশে (দেশের বাড়ি) basha bashar barite grame bideshe
password: pwd credentials credential পাসওয়ার্ডটা পাসওয়ার্ডের pasoard
forgotten: unremembered (slipped my memory) (ভুলে গিয়েছি) ভুলছি (mone porche na) (mone porse na) (mone kora)
login: (log on) (can't enter) (cannot enter) (get inside) (lets me in) ঢুকা (ঢুকতে দেয়) (dhukte dey)
lockedout: suspended (try again later) (too many) (account is locked) (লক করে) (লক হয়েছে)
secondstep: authentification authentication passkey token (confirm my login) (confirmation code) (codes app) (my codes) (the codes) (security codes) (কোডগুলো) (যাচাই কোড) যাচাই
newphone: (phone broke) (broke my phone) (phone died) (phone is broken) (phone was reset) (reset my phone) (ফোন নষ্ট) (ফোন ভেঙে) (phone nosto) (phone venge)
email: correspondence (e mail) মেইলটা মেইলগুলো চিঠিপত্র imail
mailbox: (mail storage) (mailbox storage) (email storage) (inbox storage) (mails come back) (comes back) undelivered undeliverable (bounce back)
full: overfull exceeded exceeds (used all) (used up) (ran out) (no more room) (no room) (room left) উপচে (আর জায়গা) ভরে
suspicious: dubious doubtful phony bogus legit (is it real) (is this real) (will be suspended) (verify your account) (unless i click) (won a prize) (lucky winner) (আসল নাকি) (সত্যি কি না) (asol naki)
pretend: principal dean manager
link: url hyperlink (the button) (follow this)
virus: hack hijacked ransom rogue (red window) (warning window) (fake warning) (security alert) (computer infected) সংক্রমিত (ভাইরাস দেখায়) (লাল জানালা) (ফোন দিতে বলছে) (call this number) (call a number) (number to call) bhairas
slow: forever ages eternity dragging drags crawls crawling snail tortoise (takes so long) (takes hours) (gets stuck) (is stuck) (অনেকক্ষণ) (সময় লাগে) (দেরি হয়) (onek khon) (shomoy lage) (deri hoy) কচ্ছপ
install: installer deploy (put it on) (put on my) (set it up) (get it on) (add a program) বসিয়ে বসাতে (বসিয়ে দেন) boshate boshano
software: package packages suite tool tools plugin add-on zotero endnote mendeley (stats package) photoshop illustrator premiere corel tally quickbooks ফটোশপ প্যাকেজ
stolen: snatched snatch grabbed grab nicked robbed robbery mugged burglar burglary ছিনতাইকারী ছোঁ টান (টান দিয়ে) (টেনে নিয়ে) (নিয়ে পালিয়েছে) (niye palaise) (tan diye) chor
lost: misplaced mislaid (left behind) (left in) (left it in) (left my) (forgot my bag) (fele ashchi) (fele asechi) (ফেলে এসেছি) (ফেলে আসছি) (রেখে এসেছি) খোয়া (khoya gese) harano
erase: wipe remotely
file: document documents thesis assignment spreadsheet নথি দলিলপত্র
keyboard: keypad numpad keycap keycaps (laptop keys) (my keys) বোতামে বোতামগুলো বাটন botam
mouse: pointer touch-pad trackball (pointer is stuck) (pointer stuck) (cursor stuck) মাউসটা পয়েন্টার
spill: poured soaked drenched splash splashed coke juice soup (fell into water) (into the rain) (got wet) (পানি পড়ে) (পানি পড়েছে) (চা পড়ে) (চা পড়েছে) (pani pore) (pani porse) (cha pore) (cha porse)
browser: firefox chrome safari opera brave ব্রাউজারে ক্রোমে ফায়ারফক্স
notsecure: risk risky dangerous deceptive untrusted (security risk) (refuses to open) (not trusted) (connection is not) (ঝুঁকি) ঝুঁকিপূর্ণ
usbstick: thumbdrive portable (external hdd) stickdrive
recognised: unreadable undetected (not showing) (does not show) (doesnt show) (দেখায় না) (dekhay na) unrecognised unrecognized (not visible)
bluescreen: (blue background) (blue page) restarting (died twice) (dies suddenly) (switches itself off) (restart hoy) (রিস্টার্ট হয়) (রিস্টার্ট হচ্ছে) (হঠাৎ রিস্টার্ট)
poweron: lifeless (kono sara) (কোনো সাড়া) (সুইচ দিলে) (switch dile) (পাওয়ার বাটন) (power batan) (পাওয়ার সুইচ) (switch on) (fan ghure) (ফ্যান ঘুরে) (is dead) (dead now) (went dead) (completely dead) (power nei) চার্জার charger (চার্জ হয় না) (charge hoy na) (not charging) (doesnt charge) (not charge)
second: (extra monitor) (another monitor) (additional monitor) (extra screen) (another screen) (additional screen) (বাড়তি মনিটর) (বাড়তি পর্দা) (আরেকটা মনিটর) (আরেকটা স্ক্রিন) (arekta monitor)
readonly: (used by another) (opened by another) (someone else has) (another person has) (onno ekjon khule) (onno keu khule) (অন্য একজন খুলে) (অন্য কেউ খুলে) uneditable (cannot type) (cant type) (won't save) (wont save) (does not save) (doesnt save) (সেভ হয় না)
deleted: gayeb gaeb গায়েব খোয়া undo (bring back) (older copy) (ferot anbo) (ferot anar) (ferot chai) (ফেরত আনব) (ফেরত আনতে) (ফেরত চাই) (ফিরিয়ে আনা) (ফিরিয়ে আনব) (file nai) (file nei) overwrote overwrite
folder: directory directories
access: (let me in) (not authorised) (unauthorised) (no rights) (their files) (see their files) (team files) (new team) (joined a new) (joined the) অনুমোদন (দেখতে পাই না)
awayreply: autoanswer (write to me) (people who write) (while i'm away) (im gone) (when im gone) (parental leave) (maternity leave message) (বাইরে থাকব) (আমি না থাকলে) (ami na thakle) sabbatical
mailonphone: (mail on mobile) (email on mobile) (work mail on) (office mail on) (মোবাইলে অফিসের) (ফোনে অফিসের) (mobile e office) (phone e office)
typebangla: বাংলায় (বাংলা অক্ষর) বর্ণ banglay (bangla okkhor) bangali
boxes: rectangles rectangle চারকোনা ঘরঘর symbols
certificate: attestation সনদটা
birth: (was born) (proof of age) (proof of birth) জন্মেছে জন্মেছি জন্মাল (বাচ্চা হয়েছে) (সন্তান হয়েছে) (baccha hoise) (baccha hoyeche) (baby was born) (had a baby) (মেয়ের জন্ম) (ছেলের জন্ম)
child: newborns grandson granddaughter grandchild niece nephew twins নাতি নাতনি বাবু babu sontan
correction: rectify amend amendment misprint misprinted (printed wrong) (written wrong) ভুলভাবে (ভুল লেখা) (ভুল এসেছে) (ভুল ছাপা) (vul lekha) (vul asche)
tax: levy rates valuation (rateable value) মূল্যায়ন
assess: valuation valued valuer object appealing excessive unfair (অনেক বেশি) (onek beshi) (object to)
holding: homeowner (house owner) (building owner) (বাড়ির মালিক) (barir malik)
trade: startup shopkeeper shopkeeping entrepreneur proprietor trader wholesaler retail উদ্যোক্তা
shop: kiosk restaurant tailoring butcher barber laundry boutique টং দর্জি (চায়ের দোকান) (cha er dokan)
renew: lapse lapsed outdated (ran out) (run out) (out of date) (মেয়াদ পার) (মেয়াদ শেষ) (date par) মেয়াদোত্তীর্ণ
tree: palm coconut mango banyan shrub bush hedge twig twigs timber trunk নারকেল আমগাছ আমগাছটা কাঁঠাল বটগাছ কৃষ্ণচূড়া krishnachura গুঁড়ি আমগাছের kathal narikel
fallen: toppled collapsed tilting tilted tilts tumbled snapped knocked (crashed on) (crashed onto) (knocked over) (knocked down) কাত (ঝড়ে ভেঙে) (ঝড়ে পড়ে) kat
dog: kutta kukurgula doggy canine mutt mutts কুত্তা কুকুরটা
bite: mauled bleeding wound wounds nipped ক্ষত (দাঁত বসিয়েছে) (কামড়ালে) কামড়ালে kamrale (scratched by)
stray: foaming foams drooling saliva slobber growl growls growling snarling howling লালা laala ফেনা (তেড়ে আসে) (তেড়ে আসছে) (teray ase) (dhawa kore) ধাওয়া
deadanimal: (lying dead) (lies dead) (found dead) (run over by) (গাড়ি চাপা) (চাপা পড়ে) (gari chapa) (মরে আছে) (মরে গেছে) (মরে পড়ে আছে) (more ache) (more gese) (more pore) মরেছে decaying maggots (dead pigeons) (dead birds) (dead bird) (dead chickens) (mara kukur)
animal: pigeon kitten hen chicken duck sheep buffalo horse মুরগি হাঁস কবুতর ভেড়া মহিষ ঘোড়া পাখি pakhi murgi
noise: racket din deafening blaring blasting pounding thumping drums drumming band karaoke saw sawing cutter machinery grinders grinding honk hooting firecrackers fireworks (too loud) (so loud) গ্রাইন্ডার করাত ঢোল ঢাকঢোল পটকা বাজি ঝালাপালা চিৎকার চেঁচামেচি chitkar hoichoi (কান ঝালাপালা) (raat e gan) (rate gan) (রাতে গান)
mosquito: swarm swarms buzzing মশাগুলো moshay
spray: sprayer fumigate fumigation sprayers pesticide কীটনাশক
dengue: feverish (break bone)
waterlogging: drown drowned drowning waterlog waterloggd pool pools ponding deluge (under water) (full of water) কোমর কোমরপানি গোড়ালি (কোমর পানি) (komor pani) (rastay pani) (রাস্তায় পানি) (গলিতে পানি) (পানি নামেনি) (পানি নামে নাই) ডুবছে তলিয়ে toliye
pothole: trench trenches ditch sinkhole caved sunken uneven bumpy rutted patch asphalt tarmac (never closed) (never filled) (washed away) (ইট উঠে) (পিচ উঠে) (কার্পেটিং উঠে) (খানাখন্দে) খোঁড়াখুঁড়ি (খুঁড়ে রেখে) (khure rakhse) (khora khuri) ভাঙাচোরা vangachora
road: avenue boulevard highway crossroads junction intersection মোড় সড়কে রাস্তাটা
damage: shattered crack cracks crumbling দেবে ধসে dhose
lamp: lightbulb floodlight lantern halogen streetlamp লাইটপোস্ট আলো alo (লাইট নষ্ট) (light nosto) (আলো নেই) (alo nai)
dark: blackness gloomy আঁধার adhar (pitch dark) (pitch black) (dark for)
waste: leftovers peelings junk filth উচ্ছিষ্ট আবর্জনার jonjal জঞ্জাল noyla (ময়লার বালতি)
collection: cleaner sweeper (garbage man) (garbage guy) (waste man) (didn't come) (did not come) (didnt come) (never came) (not come) (didnt show) (did not show) (no one came) (nobody came) পরিচ্ছন্নতাকর্মী ঝাড়ুদার (আসেনি) (আসছে না) (asheni) (ase nai) (asche na)
bulky: dishwasher cooker bathtub planks wooden scrap (washing machine) (old tv) (old door) (broken door) (old chair) (broken table) (old computer) plaster (পুরনো টিভি) (পুরনো দরজা) (ভাঙা চেয়ার) (বস্তা রাবিশ) (ওয়াশিং মেশিন)
getrid: haul hauled (who will take) (come and take) (নিয়ে যান) (নিয়ে যেতে) (niye jan) (niye jete) ফেলতে
recycle: cardboard tin cans needle syringe sharps কাচ সুচ সিরিঞ্জ kach (broken glass) (old medicine) (expired medicine) (paper and glass) (পুরনো ওষুধ) (মেয়াদোত্তীর্ণ ওষুধ) (ভাঙা কাচ)
sewer: lavatory loo drainpipe cesspool cesspit (toilet overflow) (toilet is blocked) (sewage) ময়লাপানি কমোডে টয়লেটে বাথরুমে পায়খানা payakhana payakhanar gutar গু ট্যাংকি tanki
blocked: overflows gurgles gurgling backflow (backed up) (উল্টা উঠে) (উঠে আসে) (ফিরে আসে) (ulta uthe) (uthe ase) উপচায় upche
tapwater: reservoir (not a drop) (no drop) (water is gone) (water gone) (পানি পাই না) (পানি পাচ্ছি না) (এক ফোঁটা) (কল ছাড়লে) (kol charle) (pani pai na) (pani pacchi na) (এক ফোটা)
dirty: reddish yellowish greenish blackish murky rust rusty হলুদ হলদে holud (লাল পানি) (হলুদ পানি) (lal pani) (holud pani) লালচে
leak: fountain gushing gush spraying dripping (wells up) চুইয়ে
burial: undertaker morgue ashes pyre rites শেষকৃত্য মুর্দা চিতায় kafon কাফন kofin (just died) (died at home) (has just died) (died this morning) (died last night) (এইমাত্র মারা) (মারা গেলেন এখন) (ekhon mara) শ্মশানে
death: demised (is no more) (no more) (lost my father) (lost my mother) (lost my husband) (my husband died) (proof of death) (আর নেই) (বেঁচে নেই) (beche nai) (ar nai) পরলোক
inheritance: divide dividing partition legacy (divide the land) (জমি ভাগ) (সম্পত্তি ভাগ) (ভাগ করতে) (jomi vag) (jomi bhag) (vag korte) বণ্টন অংশীদার ongshidar (আব্বা নেই) (বাবা নেই) (abba nai)
citizenship: local inhabitant dweller domicile seal (commissioners seal) (commissioner's seal) (live here) (lives here) (আমি এই এলাকার) (এলাকায় থাকি) (elakay thaki) residing
vaccine: immunised immunized inoculation inoculate drops tetanus rotavirus (polio drops) (পোলিও খাওয়ানো) (টিকা দেওয়া হয়নি) খাওয়ানো tikata
hall: marquee convention ballroom হলটা (hall lagbe) (হল লাগবে) (hall dorkar) (হল দরকার)
wedding: nuptials engagement feast মিলাদ জন্মদিনের আকদ akd (birthday of my) (ছেলের জন্মদিন) (chele r jonmodin) (cheler jonmodin)
rickshaw: vangari ভ্যানগাড়ি pullar (pull a van) (pull a rickshaw) (ভ্যান চালাই) (রিকশা চালাই) (van chalai) (riksha chalai) রিকশাটা
construction: storeys highrise high-rise multistorey scaffold scaffolding rods cement mason developer ডেভেলপার ঢালাই (ছাদ ঢালাই) (floor tulche) (তলা তুলছে) (7th floor) (extra floors) (more floors) (বেশি তলা) (অতিরিক্ত তলা)
wallcrack: (wall has cracks) (dug so close) (digging next door) (দেয়ালে ফাটল) (দেয়াল ফেটে) (deyal fata) (deyale fatol) ফাটল
canal: wetlands marsh marshland waterbody জলাশয় জলাভূমি ডোবা doba (বালু ফেলে) (balu fele)
`
