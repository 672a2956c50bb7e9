/** What means the same to somebody who asks the city for something. */
export const CITY = `
waste: waste garbage trash rubbish dustbin bin litter ময়লা আবর্জনা বর্জ্য ডাস্টবিন moyla moila abarjona wastes refuse dumping dumped dump dumps heap pile (kitchen waste) (waste bin) ময়লার আবর্জনার ময়লাওয়ালা moylawala স্তূপ (ময়লা ফেলে) (moyla fele) moylar
collection: collect collection collector pickup (pick up) নেওয়া সংগ্রহ collects collecting (not collected) (not picked up) (not come) (নেয় না) (নিতে আসে) (নেয়নি) (আসে না) (ney na) (nite ase) (neyni)
van: van truck lorry ভ্যান (ময়লার গাড়ি) (moylar gari) (garbage truck) vans trucks cart trolley ভ্যানওয়ালা (ময়লার ভ্যান) (ময়লার ট্রাক) (moylar van)
bulky: bulky sofa fridge refrigerator freezer mattress cupboard wardrobe furniture couch almirah rubble debris (washing machine) (old bed) সোফা ফ্রিজ তোশক আলমারি আসবাব খাট রাবিশ sofas beds bed wardrobes (old furniture) (old mattress) (old fridge) (broken furniture) (broken bed) (construction waste) (building rubble) bricks (ভাঙা আসবাব) (পুরনো আসবাব) (পুরোনো সোফা) (ভাঙা খাট) (ইট) জাজিম ম্যাট্রেস asbab khat almari tosok wardrob
getrid: (get rid) (take away) (taken away) (throw away) dispose disposal সরানো ফেলা ফেলব (rid of) (remove old) discard (throw out) (take it away) (ফেলতে চাই) (ফেলব কোথায়) (সরাতে চাই) (নিয়ে যাবে) (felte chai) (felbo kothay) (shorate chai)
lamp: streetlight lamp lamppost bulb (street light) (street lamp) সড়কবাতি বাতি ল্যাম্পপোস্ট লাইট bati light streetlamps streetlights (street lights) lamps lights lightpole (light pole) (lamp post) (road light) (রোড লাইট) (রাস্তার লাইট) (রাস্তার বাতি) (rastar light) (rastar bati) (light jole na) (বাতি জ্বলে) (লাইট জ্বলে) batti flicker flickers flickering
post: pole খুঁটি khuti poles খুঁটির pillar পিলার
dark: dark অন্ধকার ondhokar darkness unlit অন্ধকারে ondhokare
road: road street lane alley রাস্তা সড়ক গলি পথ rasta goli roads streets lanes alleys path galli mahalla রাস্তার রাস্তায় গলিতে rastay rastar
pothole: pothole hole crater গর্ত খানাখন্দ gorto potholes holes pits pit dug digging excavated (road dug) (dug up) (broken road) (road broken) (bad road) (road damaged) (road repair) (ভাঙা রাস্তা) (রাস্তা ভাঙা) (রাস্তা খারাপ) (রাস্তা খুঁড়ে) খোঁড়া খুঁড়ে গর্তে (vanga rasta) (rasta vanga) (rasta bhanga) (rasta khara) gorte pitch speedbreaker repair repairs মেরামত
pavement: pavement sidewalk footpath ফুটপাত pavements sidewalks tiles footpaths ফুটপাতের (footpath vanga)
manhole: manhole lid ম্যানহোল ঢাকনা manholes (manhole cover) (open manhole) (cover missing) (lid missing) (ম্যানহোলের ঢাকনা) (ঢাকনা নাই) (ঢাকনা নেই) ঢাকনাবিহীন (dhakna nai) dhakna
damage: damage damaged broken collapsed cracked ভাঙা ভাঙ্গা ভেঙে ক্ষতি bhanga vanga
waterlogging: waterlogging waterlogged logging flood floods flooded flooding (knee deep) (under water) (standing water) (stands on) জলাবদ্ধতা জলাবদ্ধ হাঁটু হাঁটুপানি বন্যা (পানি জমে) (পানি জমা) (pani jome) (pani jomse) jolaboddhota submerged submerge inundated ankle knee waist puddle (knee water) (water stays) (water standing) (stagnant water) (rain water) (after rain) (every rain) (heavy rain) (ডুবে গেছে) (ডুবে যায়) ডুবে (পানি জমেছে) (পানি জমে আছে) (পানি সরে না) (পানি নামে না) (pani jome ache) (pani namena) (hatu pani) (bristi hole) (বৃষ্টি হলে) (dube gese) (dube jay) (পানি আটকে)
drain: drain drains drainage gutter ড্রেন নালা নর্দমা dren drainages (open drain) (blocked drain) ড্রেনের ড্রেনটা নালার
rain: rain raining rained monsoon বৃষ্টি bristi brishti
water: water পানি জল pani
mosquito: mosquito mosquitoes মশা মশক mosha moshar larva larvae লার্ভা mosquitos (mosquito bites) (mosquito breeding) breeding মশার মশারি মশায় aedes এডিস
dengue: dengue chikungunya malaria fever ডেঙ্গু জ্বর চিকুনগুনিয়া jor jhor feverish febrile ডেঙ্গুর জ্বরের dengu (high fever)
spray: spray spraying fog fogging fogger insecticide ছিটানো স্প্রে ফগার ফগিং (মশার ওষুধ) (moshar oshudh) sprayed sprayman (fogging machine) (ওষুধ ছিটায়) (ওষুধ দেয়) (স্প্রে করে) (oshudh dey) (oshudh chitay) (spray kore) ছিটায় ছিটাতে
birth: birth born newborn জন্ম জন্মসনদ নবজাতক জন্মনিবন্ধন jonmo jonmonibondhon births jonmer (date of birth) (birth date) (জন্ম নিবন্ধন) (জন্ম সনদ) (জন্ম তারিখ) (jonmo nibondhon) (jonmo sonod) (jonmo tarikh) ভূমিষ্ঠ
child: child children baby infant newborn daughter son kid শিশু বাচ্চা সন্তান মেয়ে ছেলে নবজাতক baccha bachcha shishu newborns infants toddler kids babies children's শিশুর বাচ্চার ছেলের মেয়ের (new baby) baby's
certificate: certificate সনদ সনদপত্র সার্টিফিকেট জন্মসনদ মৃত্যুসনদ প্রত্যয়নপত্র sonod sanad shonod certificates (certified copy) সনদের সনদটি প্রত্যয়ন certifiket shonodpotro
registration: register registration registered নিবন্ধন জন্মনিবন্ধন মৃত্যুনিবন্ধন nibondhon jonmonibondhon registry registrar registering নিবন্ধিত নিবন্ধনের
correction: correct correction spelt spelling misspelled wrong সংশোধন বানান songshodhon corrected mistake typo misspelt misspelling (wrong name) (name wrong) (wrong spelling) (নাম ভুল) (নামের বানান) (বানান ভুল) (nam vul) (banan vul) (banan bhul) (namer banan) শুদ্ধ
tax: tax ট্যাক্স খাজনা করের গৃহকর taxes taxation ট্যাক্সের trax (কর দিতে) (কর দেব) (tax dibo)
holding: holding property owner হোল্ডিং গৃহকর পৌরকর (house tax) (home tax) (বাড়ির ট্যাক্স) (বাড়ির কর) (barir tax) (bari tax) holdings (property tax) (holding number) (municipal tax) (city tax) (হোল্ডিং নম্বর) (পৌর কর) (গৃহ কর) (holding tax) (barir khajna) (নাম পরিবর্তন)
house: house building home flat apartment বাড়ি বাসা ভবন দালান ফ্ল্যাট bari basa
assess: assessment overcharged review appeal rebate reduce (too much) (too high) পুনর্বিবেচনা আপত্তি কমানো রেয়াত (বেশি ধরা) (higher tax) (tax increased) objection reassess reassessment (too expensive) (বেশি এসেছে) (beshi dhorse) (komano) কমাতে কমাব komabo
licence: licence license permit লাইসেন্স licens laisens licences licensed permits লাইসেন্সের laisence
trade: trade business ট্রেড ব্যবসা byabsha babsa bebsha trades businesses enterprise company firm (trade licence) (trade license) (business licence) (business permit) ট্রেডের (ট্রেড লাইসেন্স) ব্যবসার (open a shop) (start a business) (দোকান দিতে) (দোকান খুলতে) (ব্যবসা শুরু) (dokan khulte) (byabsha shuru)
shop: shop store stall tailor grocery pharmacy restaurant দোকান dokan dukan shops stores stalls salon parlour parlor bakery cafe boutique সেলুন ফার্মেসি রেস্তোরাঁ মুদি টেইলার্স দোকানের dokaner mudi
renew: renew renewal renewing expire expired নবায়ন মেয়াদ nobayon renews lapsed expires expiry validity মেয়াদোত্তীর্ণ নবায়নের (মেয়াদ শেষ) (meyad shesh) meyad
pay: pay paying payment paid পরিশোধ জমা pays instalment installment quarterly (pay online) পরিশোধের (টাকা জমা) (taka joma) কিস্তি
fee: fee price fare cost surcharge ফি মূল্য দাম খরচ
bill: bill receipt বিল রসিদ
mobilebanking: bkash nagad (mobile banking) (by mobile) (pay mobile) বিকাশ নগদ rocket upay (mobile payment) (online payment) (বিকাশে) (বিকাশ দিয়ে) (bkash e)
deadline: deadline overdue late দেরি
sell: sell sold buyer buy buying বিক্রি কিনতে কিনব কেনা kinbo kinte
paper: paper papers document documents কাগজ কাগজপত্র kagoj paperwork form forms (what papers) (which documents) (কী কাগজ) (কি কাগজ) (ki kagoj) ফরম kagojpotro
report: report complaint complain অভিযোগ জানানো জানাব obhijog
tree: tree trees branch branches গাছ ডাল gach gacher trunk bough leaves roots গাছটা গাছের ডালপালা gachta dal
dog: dog dogs puppy কুকুর kukur puppies pup hound কুকুরের কুকুরগুলো kukurer
noise: noise noisy loud loudspeaker music horn generator drilling hammering শব্দদূষণ মাইক হর্ন জেনারেটর বাজনা উচ্চ (উচ্চ শব্দ) (গান বাজনা) (গান বাজায়) (shobdo dushon) noises louder loudly soundbox dj (sound system) (loud music) (loud mic) (wedding music) (construction noise) (building work) workshop factory grinder hammer drill welding party parties (উচ্চ শব্দে) (জোরে গান) (সাউন্ড বক্স) সাউন্ডবক্স ডিজে কারখানা হৈচৈ (jore gan) (sound box) (uccho shobde) (onek shobdo) মাইকের
park: park পার্ক মাঠ
death: death died dies dead deceased (passed away) মৃত্যু মৃত্যুসনদ মৃত্যুনিবন্ধন মারা মৃত mrityu mrittu (mara gese) (mara gechen) deaths dying demise মৃতের মৃত্যুর (died) (মারা গেছেন) (মারা গেছে) (মারা গেলেন) (mara gelen) ইন্তেকাল intekal (father died) (mother died)
inheritance: inheritance inherit heir heirs succession successor warish oarish উত্তরাধিকার উত্তরাধিকারী ওয়ারিশ ওয়ারিশান inherited heirship (legal heir) (legal heirs) siblings (family property) (fathers property) (father's property) (বাবার সম্পত্তি) সম্পত্তি sompotti ওয়ারিশের (warish nama) warisan
citizenship: citizenship nationality citizen resident residence residency character councillor নাগরিকত্ব নাগরিক চারিত্রিক বাসিন্দা কাউন্সিলর প্রত্যয়নপত্র nagorikotto (proof of address) (proof of residence) (address proof) (live in ward) (good character) (councillor certificate) (commissioner certificate) (ঠিকানার প্রমাণ) (স্থায়ী বাসিন্দা) ঠিকানা প্রমাণ commissioner councilor কমিশনার (nagorik sonod) (character certificate) (charitrik sonod) nagorik address
market: market bazaar বাজার
ambulance: ambulance অ্যাম্বুলেন্স
vaccine: vaccine vaccination vaccinate vaccinated immunization immunisation epi polio টিকা টিকার ভ্যাকসিন ইপিআই tika vaccines vaccinating jab jabs shot shots measles bcg hepatitis pentavalent immunize immunise হাম পোলিও হেপাটাইটিস টিকাদান টিকাকেন্দ্র (টিকা কেন্দ্র) injection ইনজেকশন
burial: burial bury buried graveyard grave cemetery funeral hearse cremation cremate cremated কবর কবরস্থান দাফন শ্মশান সৎকার জানাজা দাহ লাশ লাশবাহী kobor dafon koborsthan shoshan body corpse coffin mortuary cemetary (dead body) crematorium cremations মৃতদেহ কবরের জানাজার চিতা (কবর দেব) (কবর দিতে) (lash dafon) (kobor dibo) lash mritodeho ghat
vaccinecard: (vaccine card) (vaccination card) (child card) (tika card) (টিকার কার্ড) (tikar card) (vaccination book) (lost card) (card lost) (টিকা কার্ড) (কার্ড হারিয়ে) (card hariye)
stray: stray রেবিস বেওয়ারিশ (street dog) (রাস্তার কুকুর) strays pack aggressive barking chasing chase chases attack attacked neuter sterilise sterilize (street dogs) (roaming dogs) (wild dogs) তাড়া ঘেউ (পাগলা কুকুর) (rastar kukur) (pagla kukur) পাগলা
bite: bite bitten bit bites rabies কামড় কামড়েছে কামড়াইছে জলাতঙ্ক র‍্যাবিস kamor kamrayche kamraise biting (bit me) (dog bite) (dog bit) scratched scratch কামড়ায় কামড়াল আঁচড় (kamor dise) (kamor diyeche) (kamrailo)
deadanimal: carcass (dead animal) (dead dog) (dead cat) (dead cow) (dead crow) (মরা প্রাণী) (মরা কুকুর) (মরা বিড়াল) (মৃত পশু) (মরা গরু) (mora kukur) (mora biral) (mora goru) (dead rat) (dead goat) (run over) roadkill rotting rotten decomposed (মরা ছাগল) (মরে পড়ে) (pocha) (মৃত কুকুর) (মৃত প্রাণী) (more pore ache) পচা মরা mora
animal: animal cat cow goat crow bird কাক বিড়াল গরু ছাগল পশু প্রাণী biral goru
smell: smell smells smelly smelling stink stinks stench stinking odour odor গন্ধ দুর্গন্ধ gondho durgondho reeks (bad smell) (foul smell) (baje gondho) stinky
sleep: sleep asleep sleeping ঘুম ঘুমাতে ghum ghumate slept wake ঘুমানো ঘুমাই
hall: hall auditorium venue (community hall) (community centre) (community center) কমিউনিটি মিলনায়তন হল (কমিউনিটি সেন্টার) halls centre center banquet (convention hall) (marriage hall) সেন্টার হলরুম
wedding: wedding marriage reception celebration event programme ceremony বিয়ে অনুষ্ঠান biye onushthan gaye weddings holud walima (birthday party) (gaye holud) (family function) function iftar বৌভাত হলুদ ওয়ালিমা (গায়ে হলুদ) (জন্মদিনের অনুষ্ঠান) (বিয়ের অনুষ্ঠান) অনুষ্ঠানের biyer bou-bhat
book: booking booked reserve reservation (book the) (book a) (hall rent) বুকিং ভাড়া vara bhara bookings reserving reserved rental hire (হল বুকিং) (হল ভাড়া) ভাড়ায় বুক (hall bhara) (booking dite) (বুকিং দিতে)
fallen: fallen fell falling uprooted leaning storm ঝড় হেলে (পড়ে গেছে) (পড়ে আছে) (pore gese) jhor (fell down) (fell on) (fallen on) (come down) (lies across) (blocks road) (blocking road) hanging dangerous (about to fall) kalboishakhi কালবৈশাখী (ভেঙে পড়েছে) (উপড়ে গেছে) উপড়ে (venge porse) (vange porse) (হেলে আছে) (hele ache)
cuttree: (cut tree) (cut a tree) (cut the tree) (cut down) (গাছ কাটা) (গাছ কাটতে) (gach kata) (gach katte) (trim tree) (trim branches) (prune) pruning trimming (fell a tree) (remove tree) (cutting tree) (cut my tree) (গাছ কাটার) (ডাল কাটা) (ডাল ছাঁটা) ছাঁটা (gach katar) (gach katbo)
rickshaw: rickshaw riksha rikshaw রিকশা রিক্সা রিকশাচালক ভ্যানচালক rickshaws rikshaws (cycle van) rickshawvan (auto rickshaw) রিকশার রিক্সার রিকশাওয়ালা puller rikshar অটোরিকশা
plate: (number plate) (licence plate) (license plate) (নম্বর প্লেট) plates (প্লেট) প্লেট
construction: construction building illegal unlawful unauthorised unauthorized encroach encroachment floor নির্মাণ অবৈধ অনুমোদনহীন নকশা দখল ভরাট nirman obaidho constructing constructed builds builder storey (extra floor) (extra storey) (without permission) (without approval) (without a permit) (no permit) (building on) setback unapproved rajuk demolish encroached encroaches (অনুমতি ছাড়া) (নকশা ছাড়া) (অবৈধ ভবন) (অবৈধভাবে) (ভবন তুলছে) (বাড়ি তুলছে) (দখল করে) রাজউক (onumoti chara) (dokhol kore) (bari tultese) dokhol illegally
canal: canal pond khal fill খাল পুকুর ভরাট ponds filling khals wetland lake (pond filled) (খাল ভরাট) (পুকুর ভরাট) (khal vorat) vorat
sewer: sewer sewage sewerage septic toilet commode পয়োনালা স্যুয়ারেজ পয়োনিষ্কাশন টয়লেট সেপটিক বাথরুম কমোড sewers sewages latrine flush flushing (septic tank) (toilet water) (drain line) (sewer line) সুয়ারেজ স্যুয়ারেজের ফ্লাশ মলমূত্র (স্যুয়ারেজ লাইন) (টয়লেটের পানি) (suarej line) swerage bathroom suarej
blocked: blocked clogged overflow overflowing backs backing আটকে উপচে বন্ধ blockage choke choked backed (comes up) (coming up) (coming back) (not drain) (not go down) (নামে না) (নামছে না) (উঠে আসছে) (উপচে পড়ছে) (উল্টে আসে) (jam hoye) (uthe asche) (namche na) জ্যাম
dirty: dirty filthy brown muddy yellow নোংরা ঘোলা লালচে (ময়লা পানি) (moyla pani) (moylar pani) dirt contaminated worm worms insects discoloured discolored cloudy rusty salty কালচে পোকা মরিচা (poka) (ghola pani)
tapwater: tap faucet (tap water) (water supply) (water line) (drinking water) (no water) wasa কল কলের ট্যাপ ওয়াসা (খাবার পানি) (পানির লাইন) (পানি নেই) (পানি নাই) (পানি আসে না) (pani nai) (pani ase na) (panir line) taps pipe pipes pipeline (water pipe) (water pressure) (no supply) (supply water) (running water) পাইপ লাইনের সাপ্লাই সাপ্লাইয়ের (পানি আসছে না) (পানি বন্ধ) (পানি না) (কলে পানি) (সাপ্লাই পানি) (supply pani) (pani asche na) (pani bondho) (panir pressure) (kole pani) pressure
leak: leak leaks leaking leakage burst লিক ফুটো ফেটে leaked leakages spurting (water wasted) (pipe burst) (পাইপ ফেটে) (pipe fete) ফাটা
recycle: recycle recycling plastic paper glass bottle পুনর্ব্যবহার প্লাস্টিক বোতল batteries needles (broken glass) metal
loose: loose stolen missing
`
