/**
 * What people ask about besides. Where no article is about it, a word of these says so: what remains of the question is then no
 * reason to answer it.
 */
export const OTHERS = `
passport: passport পাসপোর্ট pasport
visa: visa ভিসা
nationalid: nid voter (national id) (national identity) (voter id) (smart card) এনআইডি ভোটার (জাতীয় পরিচয়পত্র)
idcard: (id card) (employee card) (identity card) (staff card) (student card) (access card) badge আইডি (পরিচয়পত্র)
driving: driving brta (driving licence) (driving license) (driving test) ড্রাইভিং (ড্রাইভিং লাইসেন্স) (driving laisens)
car: (buy a car) (my car) (car licence) (car registration) cng মোটরসাইকেল (গাড়ির লাইসেন্স) (গাড়ি কিনতে) (garir license)
parking: parking পার্কিং
electricity: electricity electric desco loadshedding meter বিদ্যুৎ মিটার লোডশেডিং bidyut
gas: gas titas cylinder গ্যাস তিতাস
land: land mutation namjari deed khatian জমি নামজারি খতিয়ান দলিল jomi
rent: landlord tenant (house rent) ভাড়াটিয়া (বাসা ভাড়া) (basa vara)
salary: salary payslip wage bonus overtime (pay slip) বেতন বোনাস beton
leave: (annual leave) (sick leave) (casual leave) (leave application) (leave balance) (apply for leave) (ছুটির আবেদন) (ছুটি পাব) (ছুটি নিতে) (মাতৃত্বকালীন ছুটি) (chutir abedon) (কত দিন ছুটি) (সরকারি ছুটি) (public holiday)
pension: pension allowance stipend ভাতা পেনশন বৃত্তি bhata
job: job vacancy recruitment hiring career internship চাকরি নিয়োগ chakri
bus: bus train metro flight airport বাস ট্রেন মেট্রো বিমান লঞ্চ
library: library (library book) লাইব্রেরি গ্রন্থাগার বই boi
exam: exam examination semester grade result পরীক্ষা রেজাল্ট ফলাফল সেমিস্টার porikkha exams grades gpa cgpa marks transcript syllabus routine timetable (class routine) পরীক্ষার মার্কশিট রুটিন routine
school: admission tuition scholarship টিউশন
canteen: canteen lunch cafeteria dinner menu ক্যান্টিন
aircon: aircon (air conditioner) (air conditioning) ac এসি
lift: elevator lift লিফট
attendance: attendance fingerprint biometric punch হাজিরা (আঙুলের ছাপ) আঙুল hajira
door: door (door key) (office key) চাবি দরজা chabi
chair: chair desk চেয়ার টেবিল
threed: 3d (3d printer)
hospital: hospital doctor clinic medicine surgery হাসপাতাল ডাক্তার চিকিৎসা daktar
police: police crime murder পুলিশ থানা
fire: fire আগুন অগ্নিকাণ্ড
court: court lawyer lawsuit আদালত উকিল মামলা
bank: bank loan credit interest ব্যাংক ঋণ লোন
currency: dollar euro currency exchange stock bitcoin crypto ডলার মুদ্রা শেয়ারবাজার
gold: gold silver স্বর্ণ সোনা
weather: weather forecast temperature আবহাওয়া তাপমাত্রা
sport: cricket football match score game worldcup team ক্রিকেট ফুটবল খেলা ম্যাচ স্কোর khela
election: election vote candidate parliament minister president নির্বাচন ভোট মন্ত্রী রাষ্ট্রপতি nirbachon
capital: capital country population history রাজধানী দেশ ইতিহাস জনসংখ্যা
news: newspaper headline খবর সংবাদ
poem: poem poetry song lyrics story essay novel কবিতা গান গল্প রচনা
joke: joke riddle funny কৌতুক জোক
movie: movie film actor actress netflix সিনেমা নায়ক নাটক
recipe: recipe cook cooking biryani tehari রান্না রেসিপি বিরিয়ানি ranna
translate: translate translation french german arabic hindi অনুবাদ
maths: solve equation integral calculate algebra সমীকরণ অঙ্ক হিসাব
coding: python javascript java html sql coding কোডিং
love: love girlfriend boyfriend প্রেম ভালোবাসা prem
religion: prayer namaz mosque ramadan temple নামাজ মসজিদ রমজান মন্দির পূজা
horoscope: horoscope zodiac রাশিফল
health: headache diet weight ওজন ব্যায়াম
phonenumber: (phone number) (mobile number) (contact number) (personal number) (home address) (ফোন নম্বর) (মোবাইল নম্বর) (মোবাইল নম্বরটা) (ফোন নাম্বার) (মোবাইল নাম্বার) (phone nambar) (mobile nambar) (বাসার ঠিকানা)
neighbour: (neighbours wifi) (neighbours password) (neighbour pays) (neighbours tax) (neighbours phone) (পাশের বাসার লোক) (পাশের বাড়ির লোক)
allusers: (all users) (all passwords) (everyone's) (other users)
time: (what time) (opening hours) (office hours) কয়টায় কয়টা
whoami: (your name) (who are you) (are you human) (তুমি কে) (আপনি কে)
marriage: divorce kazi kabin (marriage certificate) (marriage registration) তালাক কাজি কাবিন কাবিননামা (বিয়ের রেজিস্ট্রি) (বিবাহ নিবন্ধন)
sapling: sapling seedling seed garden flower plant nursery চারা বীজ বাগান ফুল chara
cheap: cheap cheapest discount offer সস্তা সস্তায় ছাড় shosta
song: song lyrics sing গান (গান শোনা) (গান গাও) (গান শোনাও)
rainforecast: (will it rain) (rain today) (rain tomorrow) (বৃষ্টি হবে) (bristi hobe)
shoplocation: (where to buy) (which shop) (কোথায় পাওয়া যায়) (কোন দোকানে)
laptoprequest: (new laptop) (new computer) (new monitor) (new chair) (new phone for) (নতুন ল্যাপটপ) (নতুন কম্পিউটার)
drone: drone robot chatgpt (artificial intelligence) ড্রোন রোবট
game: gaming playstation pubg ludo (video game) গেম পাবজি
phonebuy: (which phone) (best phone) (best laptop) (which laptop) (কোন ফোন) (কোন ল্যাপটপ)
travel: tour tourist trip sightseeing (travel allowance) ভ্রমণ
fine: traffic (traffic fine) (traffic police) ট্রাফিক জরিমানা
phonebill: recharge sim simcard roaming (mobile balance) রিচার্জ সিম
tv: television dish টিভি টেলিভিশন
cycle: bicycle cycle সাইকেল
swimming: swimming pool gym সাঁতার জিম
blood: blood donor রক্ত rokto
disaster: earthquake cyclone ভূমিকম্প ঘূর্ণিঝড়
violence: harassment harassed violence assault rape dowry নির্যাতন হয়রানি যৌতুক
drugs: drugs drug addict মাদক
tender: tender contractor procurement invoice টেন্ডার ঠিকাদার দরপত্র
reimburse: reimbursement expense ভাউচার
training: training course certification প্রশিক্ষণ কোর্স
incometax: vat tin (income tax) (tax return) আয়কর (ইনকাম ট্যাক্স) ভ্যাট (income tax)
customs: import export customs আমদানি রপ্তানি
adopt: adoption orphan দত্তক এতিম
birthday: birthday anniversary জন্মদিন jonmodin
zakat: zakat charity donation দান যাকাত
meetingroom: (meeting room) (conference room) মিটিংরুম (মিটিং রুম)
privacy: whose (all users) (everyones password) (other users) (someone elses) (somebody elses) (his password) (her password) (their password) (colleagues password) (boss password) (wifes phone) (husbands phone) (read his) (read her) (spy) (track someone) (who complained) (who reported) (who lives) (who pays) (which employees) (which people) (list of people) (list of employees) (names of) (name of the) (personal data) (my neighbour pay) (অন্যের পাসওয়ার্ড) (কার পাসওয়ার্ড) (কে অভিযোগ) (কে কে) (onner password) (ke obhijog)
status: (my ticket) (my complaint) (my application) (ticket number) (complaint number) (tracking number) (application number) (ticket status) (status of) (is ready) (ready yet) (been approved) (been paid) (my request) (still waiting) (when will you) (reply to me) (nobody answers) (nobody replied) (no reply) (আমার টিকিট) (আমার অভিযোগ) (আমার আবেদন) (টিকিট নম্বর) (আবেদনের অবস্থা) (অভিযোগের কী) (amar ticket) (amar abedon) (amar obhijog) status অগ্রগতি track
prompt: ignore instructions prompt jailbreak (previous instructions) (system prompt) (pretend you) (act as) roleplay (developer mode) (নির্দেশনা ভুলে)
invent: invented inventor invention discovered founder founded origin (who made) (who built) (which year) (what year) (stand for) (difference between) meaning definition define explain আবিষ্কার আবিষ্কারক মানে সংজ্ঞা (কে বানিয়েছে) mane
howmany: (how many people) (how many employees) (how many trees) (how many printers) (how many dogs) (population of) tallest biggest largest longest highest average statistics (কতজন মানুষ) সবচেয়ে পরিসংখ্যান
writing: (write a) (write me a) (write an) (draft a) (write for me) summarise summarize summary rephrase grammar slogan paragraph homework assignment speech (cover letter) resume cv (লিখে দাও) (লিখে দেন) রচনা বক্তৃতা ভাষণ অনুচ্ছেদ (likhe dao) (likhe den)
recommend: recommend recommendation suggest suggestion brand best compare comparison cheaper cheapest (better than) (should i buy) (which one should) ব্র্যান্ড সেরা পরামর্শ (কোনটা ভালো) (kon ta valo) (konta bhalo)
price: (price of) (second hand) wholesale (দাম কত) (কত দাম) (dam koto) (koto dam) (kothay pabo)
joblike: wages (work as) (become a) vacancies (job circular) circular (চাকরি পাব) (নিয়োগ বিজ্ঞপ্তি) promotion transfer posting resign resignation retirement পদোন্নতি বদলি অবসর
profile: username nickname (profile picture) (profile photo) avatar wallpaper (display name) (change my name) (email address) (change my email) (new email address) (delete my account) (close my account) (নাম বদলাতে) (প্রোফাইল ছবি) (প্রোফাইলের ছবি) (ইমেইল ঠিকানা)
officeapps: formula macro pivot chart graph animation vlookup (mail merge) signature (mailing list) (distribution list) (shared calendar) (group chat) channel survey sharepoint blog (website content) (our website) (page number) footnote template watermark ফর্মুলা চার্ট ম্যাক্রো স্বাক্ষর
lending: borrow lend loaner (borrow a) (hire a) ধার dhar
order: order ordering (order toner) (order a new) (new printer) (new projector) (new mouse) (new keyboard) (buy a) requisition চাহিদা রিকুইজিশন
hosting: database domain hosting (web server) api (static ip) port firewall linux ubuntu ডেটাবেস সার্ভার
cctvfootage: cctv footage recording সিসিটিভি ফুটেজ
landline: landline pabx intercom extension ইন্টারকম
sim: sim simcard recharge roaming (mobile data) (data pack) রিচার্জ সিম (মোবাইল ডাটা)
phonerepair: (cracked screen) (screen cracked) (repair my phone) (phone repair) (screen repair) (broken screen) (ফোন সারাব)
television: television tv netflix youtube playstation টিভি টেলিভিশন
social: facebook instagram tiktok whatsapp imo messenger telegram twitter ফেসবুক টিকটক হোয়াটসঅ্যাপ ইমো মেসেঞ্জার
trafficlight: traffic (traffic light) (traffic jam) (traffic signal) (zebra crossing) (speed limit) (one way) ট্রাফিক যানজট (ট্রাফিক সিগন্যাল) janjot
signboard: billboard signboard banner poster advertisement advertise advert hoarding বিলবোর্ড সাইনবোর্ড ব্যানার পোস্টার বিজ্ঞাপন
publictoilet: (public toilet) (public toilets) (পাবলিক টয়লেট) (গণশৌচাগার) (public toilet)
petlicence: (pet licence) (pet license) (my cat) (my parrot) (adopt a dog) (adopt a cat) (adopt) veterinary vet পোষা ভেটেরিনারি (পশু হাসপাতাল)
eid: eid haat qurbani sacrifice cattle festival puja ঈদ কোরবানি হাট উৎসব পূজা মেলা fair
planting: (plant a tree) (plant trees) (tree planting) planting gardening compost fertiliser fertilizer (ছাদবাগান) (গাছ লাগাতে) (গাছ লাগানো) (gach lagate) (gach lagabo) সার
airpollution: pollution smog (air quality) dust aqi দূষণ ধুলা ধুলো বায়ুদূষণ
vendor: hawker hawkers vendor (street vendor) হকার
foodsafety: adulteration adulterated (expired food) (food poisoning) overpriced overcharge ভেজাল
ration: ration tcb (family card) টিসিবি রেশন (ফ্যামিলি কার্ড)
widow: widow disability (old age) elderly বিধবা প্রতিবন্ধী বয়স্ক মুক্তিযোদ্ধা (বয়স্ক ভাতা)
gd: (general diary) gd fir (police clearance) জিডি মামলা (পুলিশ ক্লিয়ারেন্স)
childbesides: childcare daycare kindergarten creche ডেকেয়ার
medicine: medicine medicines dose treatment symptom symptoms cure paracetamol antibiotic pregnancy pregnant covid cancer diabetes (blood pressure) চিকিৎসা লক্ষণ গর্ভবতী ডায়াবেটিস করোনা
doctor: doctor doctors clinic hospital surgeon nurse dentist হাসপাতাল ডাক্তার ক্লিনিক hashpatal daktar
admission: admission admissions tuition scholarship enrol enroll (tuition fee) (semester fee) (class fee) hostel dormitory dorm টিউশন বৃত্তি হোস্টেল (ভর্তি পরীক্ষা) (ভর্তি হতে) (টিউশন ফি) (সেমিস্টার ফি) vorti bhorti
sports: stadium tournament player players olympic fifa messi খেলোয়াড় টুর্নামেন্ট বিশ্বকাপ
politics: mayor minister parliament politician mp মেয়র মন্ত্রী এমপি প্রধানমন্ত্রী meyor
mayor: (mayor's) (meet the mayor) (মেয়র কে)
weatherq: weather temperature sunny humid (will it rain) (rain today) (rain tomorrow) (how much rain) আবহাওয়া তাপমাত্রা (বৃষ্টি হবে) (বৃষ্টি কবে) abohaowa
clock: (what day) (todays date) (কয়টা বাজে) (আজ কত তারিখ) (koyta baje)
feelings: bored lonely sad tired depressed happy stress angry একা (মন খারাপ) (mon kharap)
animals: zoo elephant tiger lion চিড়িয়াখানা বাঘ হাতি fish মাছ
food: food eat eating tasty delicious pizza burger rice curry breakfast snack খাবার খাব নাস্তা ভাত khabar
shoppingmall: mall shopping শপিং
travelq: tour tourism trip route routes (bus fare) (bus route) (train ticket) ভ্রমণ টিকেট রুট
housebesides: (rent a flat) (rent a house) (buy a flat) (flat for) (house for rent) tolet realtor (ফ্ল্যাট কিনতে) (বাসা ভাড়া) (বাসা খুঁজছি)
tenant: tenant tenants landlord evict eviction (rent increase) (increased the rent) ভাড়াটিয়া বাড়িওয়ালা bariwala
electric: electricity electrical (power cut) (power outage) outage (no electricity) (current chole) (current nai) (কারেন্ট নাই) (কারেন্ট নেই) কারেন্ট লোডশেডিং transformer ট্রান্সফরমার prepaid
gasline: (gas line) (gas connection) (gas bill) (gas stove) stove (গ্যাস লাইন) (গ্যাসের লাইন) (গ্যাস সংযোগ) চুলা chula
buildingplan: (building plan) (plan approval) (building permit) (building permission) (plan pass) (নকশা অনুমোদন) (প্ল্যান পাস) (noksha onumodon)
donation: charity donate zakat দান
noticing: newsletter announcement (press release) journalist সাংবাদিক
lawyer: lawyer sue court verdict bail আইনজীবী
invest: invest investment shares profit dividend insurance ইনস্যুরেন্স বীমা বিনিয়োগ সঞ্চয়পত্র
cardbank: (credit card) (debit card) atm (bank account) (ব্যাংক অ্যাকাউন্ট) (ক্রেডিট কার্ড) এটিএম
newsub: subscription subscribe
elevator: elevator elevators escalator lifts লিফট লিফটে
airco: ac aircon cooler (air conditioner) (air conditioning) (ceiling fan) heater এসি ফ্যান পাখা
furnitureoffice: (office chair) (standing desk) (desk lamp) drawer locker stationery চেয়ার ডেস্ক স্টেশনারি
plumbing: plumber electrician carpenter painter mechanic cleaner maid প্লাম্বার ইলেকট্রিশিয়ান মিস্ত্রি mistri
attendance: attendance (punch in) (clock in) timesheet হাজিরা
expense: (travel allowance) (per diem) reimbursement (travel bill) voucher ভ্রমণভাতা (ta da)
leave: (leave days) (days of leave) (casual leave) (earned leave) (leave form) (leave request) (request leave) (take leave) (leave policy) (leave left) (paternity leave) (ছুটির দরখাস্ত) (ছুটির ফরম) (ছুটি বাকি) (কয়দিন ছুটি) (ছুটি কবে) (chuti koy) (chuti kobe) দরখাস্ত
smalltalk: (good morning) (good night) (good evening) lol haha bored welcome congratulations (are you real) (are you human) শুভ (শুভ সকাল) (ki khobor) (কী খবর) (আপনি কি মানুষ)
knowledge: planet planets moon sun galaxy ocean mountain river rivers continent photosynthesis gravity atom physics chemistry biology philosophy war king queen empire prophet নদী সাগর চাঁদ সূর্য গ্রহ মহাদেশ যুদ্ধ বিজ্ঞান পদার্থবিজ্ঞান রসায়ন bigyan nodi
shopping: bargain sale ecommerce daraz delivery parcel courier shoes shirt dress saree vegetables onion চাল পেঁয়াজ তেল শাড়ি জামা জুতা কুরিয়ার পার্সেল ডেলিভারি sari juta parcel peyaj
entertainment: concert theatre cinema comedy celebrity anime album কনসার্ট তারকা নাটক natok cinema gaan
homework: homework math maths arithmetic geometry quiz গণিত gonit onko odhyay
officefacility: kettle microwave toaster dispenser (water cooler) (water filter) (coffee machine) vending curtain blinds carpet ceiling door doors keycard জানালা তালা কার্পেট ফিল্টার janala tala dorja
officethings: stapler pen pens diary envelope stamp seal visitingcard (business card) (business cards) uniform helmet সিল কলম খাতা ডায়েরি খাম ইউনিফর্ম kolom khata
hardwarewish: (new keyboard) (new headset) (new screen) (bigger screen) (bigger monitor) (faster laptop) (smart watch) smartwatch kindle ipad console calculator clock  ঘড়ি ক্যালকুলেটর ghori
fireextinguisher: extinguisher alarm smoke detector sprinkler evacuation অ্যালার্ম ধোঁয়া dhoya
wildlife: snake snakes rat rats monkey monkeys bees wasps ants cockroach cockroaches termites bedbugs pigeon bat সাপ ইঁদুর বানর মৌমাছি পিঁপড়া তেলাপোকা উইপোকা shap indur banor telapoka
vehicle: scooter bicycle  fitness (route permit) rta tyre petrol diesel fuel toll ferry পেট্রোল ডিজেল টোল ফেরি helmet
parkthings: bench swing playground fountain statue  দোলনা বেঞ্চ ফোয়ারা dolna
welfare: allowance grant subsidy relief orphanage shelter homeless beggar  অনুদান ত্রাণ আশ্রয় ভিক্ষুক anudan tran bhata vata
bribery: bribe bribery corruption corrupt ঘুষ দুর্নীতি ghush ghus durniti
electricgrid: voltage fuse  (no power) (power gone) (power failure) (power is out) (electric bill) (electricity bill) (electric meter) (বিদ্যুৎ নাই) (বিদ্যুৎ নেই) (বিদ্যুৎ বিল) (কারেন্ট বিল) (current bill) (current gese) (bidyut nai) (bidyut bill) ভোল্টেজ voltage
gaspressure: (gas pressure) (no gas) (gas smell) (smell of gas) (gas leak) (গ্যাসের চাপ) (গ্যাস নাই) (গ্যাস নেই) (গ্যাসের গন্ধ) (gas nai) (gas er chap) (gaser chap)
weddingpapers: (marriage register) (register marriage) (register my marriage) (marriage registrar) (get married) nikah (বিয়ের রেজিস্ট্রেশন) (বিয়ে রেজিস্ট্রেশন) (বিয়ের নিবন্ধন) (biye registration) (biyer registration) (biyer kabin) নিকাহ
schooling: schooling teacher teachers lesson lessons classmates kinder (school fee) (class one) (স্কুলে ভর্তি) (ভর্তি ফরম) (ভর্তি করাব) (কলেজে ভর্তি) শিক্ষক কলেজ college (school e vorti) shikkhok
personal: (is imran) (is tanvir) (is nadia) (is lina) (is rafi) (is asha) (phone of) (number of) (email of) (address of) (birthday of) (salary of) (ticket of) (tickets of) (number den) (nombor den) (নম্বর দেন) (নম্বর দিন) (নম্বরটা দেন) (নাম্বার দেন) (ঠিকানা দেন) rafi tanvir imran nadia lina asha kabir sumi farida রাফি তানভীর ইমরান নাদিয়া লিনা আশা কবির সুমি ফরিদা রাফির ইমরানের নাদিয়ার তানভীরের লিনার আশার
healthcare:  flu eyesight glasses dentist tooth cough   checkup operation (chest pain) (bed free)  কাশি দাঁত চশমা অপারেশন (অপারেশন)  serial সিরিয়াল (ডাক্তারের সিরিয়াল) dat kashi
traffic: accident  overspeed (traffic jam) (wrong parking) (parked in) (parked on) (blocks my gate) দুর্ঘটনা  durghotona
trees:  fertilizer agriculture farmer farming crop কৃষি কৃষক ফসল krishi
relief: tourism  resort  (best restaurant) (good restaurant) রিসোর্ট
meetingroom: (book a room) (book a meeting) (book the meeting) (room booking) (রুম বুক)
policecase:  kidnapped fight quarrel threatened threat blackmail মারামারি হুমকি ঝগড়া humki maramari jhogra
`
