/** More of what people ask besides: what lies close to what articles say, elsewhere, or with other things of the same sort. */
export const NEARBY = `
elsewhere: chattogram chittagong ctg sylhet rajshahi khulna barishal barisal rangpur mymensingh cumilla comilla gazipur narayanganj bogura jashore kolkata india delhi london usa america canada australia malaysia singapore dubai saudi qatar japan germany italy চট্টগ্রাম চট্টগ্রামে চট্টগ্রামের সিলেট রাজশাহী খুলনা বরিশাল রংপুর ময়মনসিংহ কুমিল্লা গাজীপুর নারায়ণগঞ্জ বগুড়া যশোর কলকাতা ভারত লন্ডন আমেরিকা কানাডা মালয়েশিয়া সৌদি দুবাই কাতার (another city) (other city) (অন্য শহরে) (অন্য জেলায়)
embassy: embassy consulate immigration (green card) দূতাবাস অভিবাসন (বিদেশ যাব) (bidesh jabo)
moneysent: (wrong number) (sent money) (send money) (money transfer) remittance (ভুল নম্বরে) (টাকা পাঠাতে) (টাকা চলে) (taka pathate) (vul number) (vul nombor) রেমিট্যান্স
appliances: oven microwave geyser iron blender (washing machine repair) (fridge repair) (fridge not cooling) (ফ্রিজ ঠান্ডা) (টিভির রিমোট) (tv remote) ওভেন ইস্ত্রি গিজার ব্লেন্ডার
servants: buya bua (domestic worker) (house maid) (maid servant) (কাজের মেয়ে) (কাজের মেয়েকে) (কাজের লোক) (কাজের বুয়া) (kajer meye) (kajer lok) বুয়া গৃহকর্মী দারোয়ান darowan watchman
beating: beaten beating torture মারধর মারধোর পিটিয়েছে মেরেছে mardhor pitaise অত্যাচার
homeadvance: (advance money) (house advance) (বাসা ছাড়া) (ভাড়া বাড়ানো) (ভাড়া বেড়েছে) (vara bara) (vara barayse)
scales: scales weights swindle (দাম বেশি) (দাম বেশি রাখে) (ওজনে কম) (dam beshi) (ojone kom) ভোক্তা bhokta consumer
eatingout: (rotten food) (stale food) (bad food) (পচা খাবার) (বাসি খাবার) (পচা মাছ) (pocha khabar) (basi khabar) 
speedhump: (speed breaker) (speed breakers) (speed hump) (speed bump) (road divider) স্পিডব্রেকার (স্পিড ব্রেকার) (speed brekar) overbridge footbridge flyover ফুটওভার ফ্লাইওভার (ফুটওভার ব্রিজ)
newthings: (new street light) (new lamp post) (new pole) (new road) (new drain) (need a bin) (need a dustbin) (want a dustbin) (নতুন খুঁটি) (নতুন বাতি) (নতুন ড্রেন) (নতুন রাস্তা) (নতুন ডাস্টবিন) (ডাস্টবিন দরকার) (ডাস্টবিন চাই) (notun khuti) (notun bati) (notun rasta) (dustbin chai)
newsupply: (new connection) (new water connection) (new water line) (new line) (new meter) (deep tubewell) tubewell (নতুন সংযোগ) (নতুন লাইন) (নতুন মিটার) (লাইন নিতে) (সংযোগ নিতে) নলকূপ টিউবওয়েল (notun line) (notun songjog) (notun meter)
waterbills: (pay my water) (pay water bill) (pay the water) (water bill online) (পানির বিল দেব) (পানির বিল দিতে) (পানির বিল পরিশোধ) (panir bill dibo) (panir bill dite)
adults: adults adult grownup বড়দের প্রাপ্তবয়স্ক boroder (flu shot) (hepatitis b) booster
rally: rally procession protest demonstration strike hartal picnic মিছিল সমাবেশ মানববন্ধন হরতাল পিকনিক michil somabesh hortal
councilmeeting: (meet the councillor) (councillor's phone) (councillor phone) (councillor's number) (home address of) (address of our) (appointment with) (দেখা করতে) (দেখা করার) (দেখা করব) (dekha korte) (dekha korbo) সাক্ষাৎ sakkhat
openwhen: (opening time) (opening times) (closing time) (when open) (কয়টায় খোলে) (কখন খোলে) (কবে খোলা) (কয়টা পর্যন্ত) (কখন খোলা) (koytay khole) (kokhon khole) (koyta porjonto) (ঈদের ছুটি) (সরকারি ছুটি) (ছুটি কয়) (public holiday) (public holidays)
darkmode: (dark mode) (night mode) (font size) (text size) theme themes sticker stickers emoji (ডার্ক মোড) থিম স্টিকার ইমোজি (notification sound) (notifications off)
sheets: (pivot table) (page numbers) (page number) (table of contents) (line spacing) margins landscape (mail merge) (conditional formatting) sumif (পেজ নম্বর) (পৃষ্ঠা নম্বর) যোগফল সূচিপত্র jogfol (ফর্মুলা) formula
pdftools: (merge pdf) (merge two) (split pdf) (join pdf) (combine pdf) (compress pdf) (pdf to word) (edit pdf) (sign pdf) (পিডিএফ জোড়া) (পিডিএফ থেকে ওয়ার্ড) (pdf theke word) (pdf to jpg) (convert video) (video edit) 
recall: recall unsend (take it back) (wrong person) (ভুল লোককে) (ফিরিয়ে নিতে) (vul lok) (read receipt) (schedule an email) (send later) (mail signature) (email signature) (name under) (মেইলের নিচে) (স্বাক্ষর যোগ)
timezone: (time zone) timezone (calendar invite) invite invites invitation reminder reminders todo (টাইম জোন) আমন্ত্রণ রিমাইন্ডার
gadgets: smartwatch earbuds airpods (smart tv) powerbank (power bank) (phone charger) hoverboard gopro tripod selfie পাওয়ারব্যাংক স্মার্টওয়াচ
batterylife: (battery drains) (battery life) (battery drain) (চার্জ শেষ) (চার্জ থাকে) (চার্জ কমে) (charge thake na) (charge shesh) (charge kome)
deskphone: (dial tone) (desk phone) (telephone line) (ip phone) (phone bill) (টেলিফোন লাইন) (ডায়াল টোন)
printquota: (how many pages) (print quota) (free pages) (pages per) (কত পাতা) (koto pata) (binding) (spiral) bind laminate laminating (visiting card) বাঁধাই স্পাইরাল
subsidy: (internet allowance) (internet bill) (home internet) (mobile allowance) (ইন্টারনেট বিল) (net bill) (নেট বিল)
otherspassword: (password of) (wifi password of) (password of the) (directors password) (director's password) (admin's password) (boss's password) (স্যারের পাসওয়ার্ড) (এর পাসওয়ার্ড) (sir er password) (someones password)
newthingwish: (need a chair) (broken chair) (need a desk) (new desk) (new table) (নতুন চেয়ার) (নতুন টেবিল) (notun chair) 
accountgone: (delete account) (delete my account) (close account) (deactivate) deactivate (অ্যাকাউন্ট ডিলিট) (অ্যাকাউন্ট মুছে) (আইডি ডিলিট) (account delete) (account ta delete) (account muche) (account bondho)
moderators: moderator moderators (become a) (become moderator) (admin rights here) (ban someone) (block someone) (group admin) মডারেটর (ব্লক করব)
illness: typhoid jaundice cholera asthma stroke kidney টাইফয়েড জন্ডিস কলেরা হাঁপানি কিডনি (dengue test) (blood test) (ডেঙ্গু পরীক্ষা) (রক্ত পরীক্ষা) (dengue porikkha) (dengue test koto) platelets platelet প্লাটিলেট
counts: (how many died) (people died) (how many cases) (died of dengue) (মারা গেছে কতজন) (কতজন মারা) (কতজন আক্রান্ত) (koto jon) (kotojon)
pensions: (pension money) (father's pension) (পেনশনের টাকা) (বাবার পেনশন) (pension er taka) (life insurance) জীবনবীমা
ownplan: (plan pass) (pass the plan) (নকশা পাস) (নকশা পাশ) (প্ল্যান পাশ) (noksha pass) (noksha pash) (ছয়তলা করব) (বাড়ি করতে চাই) (approve my plan) (soil test) architect স্থপতি (bari korbo)
birthcontrol: contraception contraceptive (family planning) (pregnancy test) (পরিবার পরিকল্পনা) গর্ভধারণ প্রসব (safe delivery)
petbuying: (buy a dog) (buy a puppy) (buy a cat) (dog food) (cat food) (pet shop) kennel aquarium parrot (কুকুর কিনব) (বিড়াল কিনব) (কুকুরের খাবার) খাঁচা টিয়া (kukur kinbo) (biral kinbo) (dog abroad) (pet passport)
uber: (rickshaw fare) (bus fare) (cng fare) (বাস ভাড়া) (রিকশা ভাড়া) (বাসের ভাড়া) (বেশি ভাড়া) (bus vara) (bus er vara) (bus time) (bus schedule) (train schedule) (বাসের সময়) (বাস কখন) (riksha vara) (beshi vara) কন্ডাক্টর conductor
metrocard: (metro card) (mrt pass) (rapid pass) মেট্রোরেল মেট্রোরেলের (মেট্রো কার্ড) মেট্রোর
surname: surname (change my name) (নাম পরিবর্তন এনআইডি) (পদবি) পদবি
marks: (school certificate) (ssc certificate) (lost my certificate) (academic certificate) মার্কশিট (এসএসসি) (এইচএসসি) ssc hsc টেস্টিমোনিয়াল testimonial
fitnesscentre: yoga coaching tutor (home tutor) (private tutor) কোচিং প্রাইভেট টিউটর
realestate: (sell my flat) (sell my land) (buy land) (land price) broker (জমি কিনব) (জমি বিক্রি) (ফ্ল্যাট বিক্রি) (jomi kinbo) (jomi bikri) দালাল
bankthings: cheque chequebook (bank statement) (savings account) (fixed deposit) (চেক বই) (ব্যাংক স্টেটমেন্ট) এফডিআর
courierpost: (post office) stamp postage parcel পোস্টঅফিস ডাকঘর (ডাক টিকিট) পার্সেল
rooms: (seminar room) (class schedule) (room key) (key of) (keys of) (key to the) (book a seat) (room for monday) (reserve a room) (সেমিনার রুম) (রুমের চাবি) (রুম বুকিং) (room er chabi) সিডিউল
supplies: soap tissue towel towels freshener mop sanitizer handwash (toilet paper) (water bottle) (drinking glass) dispenser সাবান টিস্যু তোয়ালে স্যানিটাইজার saban tishu (খাবার পানির জার)
cleaners: (clean the toilet) (clean the office) (clean my room) (dirty toilet) (toilet cleaner) (বাথরুম পরিষ্কার) (টয়লেট পরিষ্কার) (বাথরুম নোংরা) (bathroom poriskar)
photography: photographer photography photoshoot videographer caterer catering decorator makeup beautician ফটোগ্রাফার ক্যাটারিং ডেকোরেটর পার্লারের (wedding card) (sound system rent) (সাউন্ড সিস্টেম ভাড়া) (generator rent) (chair rent) (চেয়ার ভাড়া)
contracts: contract contracts contractor contractors bidder bidding quotation procurement supplier ঠিকাদারি চুক্তি দরপত্র thikadar
tips: tip tips bakshish (monthly fee) (asks money) (wants money) (monthly charge) বকশিশ বখশিশ bokshish (মাসিক চার্জ)
keeping: (keep a goat) (keep a cow) (keep chickens) (keep pigeons) (keep a dog) poultry dairy farming (ছাগল পালা) (মুরগি পালা) (কবুতর পালা) (গরু পালা) পালন পালার পালতে খামার palon khamar
found: (found a baby) (abandoned baby) (found a child) (missing child) (lost child) (missing person) (lost my child) (বাচ্চা পাওয়া) (হারানো শিশু) (বাচ্চা হারিয়ে) (শিশু হারিয়ে) নিখোঁজ nikhoj (bacha paowa)
patrol: patrol patrols guard guards crime crimes gang gangs টহল নিরাপত্তাকর্মী সন্ত্রাসী (কিশোর গ্যাং) tohol shontrashi
prices: (price of water) (water price) (water rate) (per unit) (per litre) (per thousand) (rate of) tariff ট্যারিফ (ইউনিট কত) (দাম কেমন) (rate koto) (unit koto)
readers: (meter reader) (meter reading) (মিটার রিডার) (মিটার রিডিং)
converting: convert converter conversion (word to pdf) (excel to word) (word to powerpoint) (jpg to pdf) (mp3) (রূপান্তর) (ওয়ার্ড থেকে) (word theke) (pdf banao)
meetings: (record a meeting) (record zoom) (record a zoom) (record the meeting) (schedule a meeting) (change the time) (meeting minutes) (cancel a meeting) (postpone) agenda (মিটিংয়ের সময়) (মিটিং রেকর্ড) (মিটিং বাতিল) (meeting er somoy) (meeting record)
chatting: (who read my) (add to group) (add someone) (leave the group) (group name) (mute a chat) (delete a message) (edit a message) (pin a message) (seen by) (block a) (গ্রুপে অ্যাড) (গ্রুপে যোগ) (মেসেজ মুছ) (গ্রুপ থেকে) (group e add) (message delete) (start a poll)
windowsnext: (windows 11) (windows 12) (version of windows) (next year) (new version of) (windows update when) (macos) (উইন্ডোজ কবে) (which browser) (linux) chromeos
roadwish: (new road) (pave our road) (widen the road) (road widening) (road name) (road closed today) (রাস্তা পাকা) (রাস্তা চওড়া) (রাস্তার নাম) (rasta paka) (one way street)
vehicles: motorcycle (car registration) (registration of a) (vehicle registration) (car number plate) (bike number plate) (রেজিস্ট্রেশন গাড়ির) (গাড়ির নম্বর প্লেট) (বাইকের কাগজ) (গাড়ির কাগজ) (garir kagoj) (বাইকের লাইসেন্স)
landpapers: (register my land) (land registration) (land deed) (land record) (land survey) (land dispute) (boundary dispute) parcha porcha পর্চা (জমি রেজিস্ট্রি) (জমির দলিল) (জমির কাগজ) (জমির সীমানা) (সীমানা নিয়ে) (jomir dolil) (jomi registry)
oldage: (allowance card) (ভাতার কার্ড) (ভাতা পাই) (ভাতা কবে) (vatar card) (vata kobe) (freedom fighter) (মুক্তিযোদ্ধা ভাতা) (বিধবা ভাতা) (disability allowance)
photos: (passport photo) (photo studio) (ছবি তোলা) (ছবি তুলব) (পাসপোর্ট সাইজ) studio স্টুডিও
charging: (charging station) (ev charging) solar panel panels সোলার প্যানেল সৌর solarpanel (চার্জিং স্টেশন) (solar panel)
giving: (free plants) (free saplings) (free seeds) giveaway বিনামূল্যে binamulle (বিনা মূল্যে) (for free)
lists: (list of all) (all email addresses) (all the names) (all names) (সব তালিকা) (তালিকা দেন) (তালিকা দিন) (talika den) (export all)
parentsgov: (union council) (union parishad) upazila (ইউনিয়ন পরিষদ) উপজেলা জেলাপ্রশাসক ডিসি (dc office) (uno office) upojela
refund: refund refunds (conference trip) (travel cost) (study tour) (শিক্ষা সফর) (যাতায়াত ভাড়া) (ta bill) perdiem রিফান্ড
harassing: harassing bullied bullying bully (sexual harassment) threatens উত্ত্যক্ত ইভটিজিং গালি গালাগালি gali evetizing
closedticket: (my ticket closed) (ticket closed) (ticket was closed) (reopen my) (টিকিটের অবস্থা) (টিকিট বন্ধ) (ticket er obostha) (অভিযোগের অবস্থা) (আবেদনের অবস্থা)
exams: (exam date) (exam routine) (exam hall) (admit card) (seat plan) (registration for exam) (course registration) convocation (অ্যাডমিট কার্ড) (সিট প্ল্যান) সমাবর্তন (admit card)
health2: (doctors appointment) (medical leave) (medical centre) (health card) (health insurance) xray ultrasound pathology ব্লাডপ্রেশার (স্বাস্থ্য কার্ড) (মেডিকেল সেন্টার) vitamin vitamins
utilities: (electric pole) (electric wire) (power line) (transformer burst) (internet cable) (dish line) (cable tv) (বিদ্যুতের খুঁটি) (বিদ্যুতের তার) (কারেন্টের খুঁটি) (ডিশ লাইন)
officecars: (office car) (office vehicle) (car requisition) (driver needed) (অফিসের গাড়ি) (গাড়ি রিকুইজিশন) (officer gari) (pool car) (microbus)
lockers: locker lockers (almirah key) (আলমারির চাবি) লকার lokar
earnings: earn earns income (কত বেতন) (বেতন কত) (beton koto) (বেতন কাটা) (beton kata) deduction
neighbours: (quarrel with) (noisy neighbour dispute) (wall dispute) (flat owners association) (বাড়ির সীমানা) (ছাদের পানি) সালিশ salish
houserules: (house rules) (building rules) (rules for) (law about) (which law) আইন ধারা নিয়ম কানুন ain niyom
foodthings: (food card) (free food) (iftar party) (mid day meal) (ration card) (open market sale) ওএমএস (খোলা বাজারে)
firework: (fire drill) (fire in) (on fire) (আগুন লেগেছে) (আগুন লাগছে) (agun lagse) (agun legeche) (gas cylinder) (গ্যাস সিলিন্ডার) (cylinder gas)
stories: (tell me about) (history of) (meaning of) (গল্প বলেন) (গল্প শোনা) (golpo bolo) (ইতিহাস বলেন)
`
