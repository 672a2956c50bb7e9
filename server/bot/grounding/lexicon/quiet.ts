/** Bangla as it is typed in Latin letters: who writes such words writes the others so too. */
const EMPTY_IN_LATIN = `
chay chai pathate bole korle korsi gulo kisu kichui hoile hole jabe jabo lagbe ami amar amake amader apni apnar tumi tomar tar ei
eta er ekta akta ekti ebong ar kintu ekhon akhon jokhon kokhon kobe ki kivabe kibhabe kemon kemne keno kothay kothai kon kono ke
kar koto kichu korbo korte korsi korchi korse korche kora korle korlam jonno theke diye dite dibo debo dey nai pari parbo parchi
parsi parchhi partesi jay jabe jacche jodi shob sob sathe hocche hochche hosse hoy hobe hoye holo hoise achi moto upor niche por
abar shudhu khub onek beshi kom chai lage lagbe nibo ney ase asche asheni bolche bolen jante jani dhore doya bhai vai apa sir apu
gese gesi geche gechi gelo gele gelam ektu e ta te na o ba se tai je ja kore nei noy ache pore nite dile chaye
`
const FAINT_IN_LATIN = `
aj ajke gotokal kal shokal sokal dupur bikel raat rat din shoptaho mash bochor somoy notun purono bhalo valo kharap boro choto chhoto prothom
thik bhul vul kaj kaaj bondho bondo chalu shuru khule dekhay lekha jawa thake chole cholche pai pacchi pelam bose uthe pore porse porche rekhe dhora ana niye neya deya bola janabo lagaile lagale lagano nije nijer chacha mama khala
gari garir bari barir nosto meye chele baccha manush lok nam jayga ghor
abedon kotha shamne pashe kache
`
export const IN_LATIN = `${EMPTY_IN_LATIN} ${FAINT_IN_LATIN}`

/** Words that stand in every question and say nothing about what is asked. */
export const EMPTY = `
a an the and or but so if then than that this these those there here it its is are was were be been being am do does did done doing don
doesn didn isn aren wasn won wouldn shouldn couldn can cannot could couldn may might must shall should will would have has had having
i me my mine we us our ours you your yours he him his she her hers they them their theirs who whom whose which what when where why how
to of in on at by for from with without into onto upon about as up down out off over under again between through during before after
not no nor yes any some all each every both few many much more most other another such only own same too very just also even still
already ever never always often yet now s t ll re ve d m o p x let lets please kindly thanks thank pls plz hello hi hey dear sir madam
get gets got getting go goes going gone come comes came make makes made take takes took give gives gave put want wants wanted need needs
needed like know knows tell say says said ask asks asked see look looks try tries tried use uses used using keep keeps kept help
because since until while till ago im ive id cant wont dont doesnt whats hows anyone someone somebody anybody everybody everyone
something anything nothing everything way ways thing things bit lot kind possible able

আমি আমার আমাদের আমাকে আমরা আপনি আপনার আপনাদের আপনাকে তুমি তোমার তোমাকে সে তার তাকে তারা তাদের তাঁর উনি এ এই এটা এটি এর এরা এগুলো ও ওই ওটা
ওর একটা একটি এক এবং আর আরও বা অথবা কিন্তু কিংবা এখন এখনো এখনও তখন যখন কখন কবে কি কী কীভাবে কিভাবে কেমন কেমনে কেন কোথায় কোথাও কোন কোনো
কে কার কাকে কাদের কত কতো কয় কিছু কেউ করব করবো করতে করে করেছি করেছে করেন করছে করছি করি করা করলে করলাম করার করুন করাতে করানো করবে
জন্য তা তাই তাহলে তো থেকে দিয়ে দিয়ে দিতে দিব দিবো দেব দেবো দিলে দেয় দেয় দিচ্ছে দেন দিন না নাই নেই নয় নয় নি পারছি পারি পারব পারবো পারে পারছে
যায় যায় যাবে যাচ্ছে যাচ্ছি যে যা যদি যাতে সব সকল সবাই সাথে সঙ্গে হচ্ছে হয় হয় হবে হয়ে হয়ে হলে হলো হল হতে হয়েছে হয়েছে হইছে ছিল আছে আছেন আছি একটু মতো মত
মধ্যে উপর ওপর নিচে ভেতর ভিতরে বাইরে পর পরে আগে আবার শুধু খুব অনেক বেশি কম চাই চায় লাগে লাগবে লাগছে নিতে নেব নিব নেয় নিচ্ছে আসে আসছে আসেনি
বলে বলছে বলুন বলেন জানতে জানি জানেন চেয়ে বারবার ধরে দয়া প্লিজ ভাই আপা স্যার আপু হ্যাঁ জি গেছে গেল গেলে যেতে ফেলেছি ফেলছি মনে সমস্যা সাহায্য উপায়
${EMPTY_IN_LATIN}`

/** Words that tell something of how, when and to whom, and little of what it is about: they weigh less. */
export const FAINT = `
car cars vehicle motorbike motorcycle bike neighbour neighbours neighbor neighbors broken daughter son kid child children building
new old good bad best better big small large little long short high low hot cold fast quick right left first last next whole half
today yesterday tomorrow morning afternoon evening night week month year day days hour hours minute minutes time times
problem problems issue trouble error message work works working worked stop stopped stops start started begin happen happens happened
change changed changing turn turned turning open opened close closed show shows showed shown find found move moved press pressed
people person man woman mother father brother sister friend wife husband family guy name place room floor office campus class classroom
building side front back top corner near area ward zone city dhaka mirpur number one two three four five six seven eight nine ten
1 2 3 4 5 6 7 8 9 10 office send sends sent sending call called calling write wrote written read reading wait waiting bring brought leave left
uncle aunt cousin grandfather grandmother parents relative relatives husband boy girl man men women
list check checks cut cuts line lines side end ends type kind sort part parts piece half couple back again nobody nothing entire whole top
arrive arrived arrives arriving happen accept accepted allow allowed ask follow follows run runs running hold holds carry finish finished
sit sitting stand standing lie lying live lives living talk talks person's hand hands eye eyes head face body pain looks looking
every whenever wherever anyway somehow please already double doubled  weird strange odd really badly totally completely
ok okay urgent urgently asap immediately quickly soon suddenly sometimes usually think thought believe mean seem seems feel
school schools college university hospital hospitals mosque temple library bus train police cng taxi station accident gate door roof
wrong correct different many enough instead really actually currently recently finally maybe anymore twice once apply application

গাড়ি গাড়ির বাড়ি বাড়ির অন্য প্রতিবেশী প্রতিবেশীর মেয়ে ছেলে মেয়ের ছেলের বাচ্চা নষ্ট হঠাৎ
আজ আজকে গতকাল কাল আগামীকাল সকাল দুপুর বিকাল বিকেল সন্ধ্যা রাত দিন সপ্তাহ মাস বছর সময় ঘণ্টা মিনিট এইমাত্র হঠাৎ
নতুন পুরনো পুরোনো ভালো খারাপ বড় ছোট লম্বা প্রথম শেষ ঠিক ভুল আলাদা দুই তিন চার পাঁচ ছয় সাত আট নয় দশ কয়েক একবার দুবার বার
কাজ বন্ধ চালু শুরু খুলে খোলা খুলছে দেখা দেখায় দেখাচ্ছে দেখতে লেখা লিখে যাওয়া আসা রাখা থাকে থাকা চলে চলছে নামে পাই পাচ্ছি পেলাম পাব পেতে
বসে বসা উঠে উঠছে উঠা পড়ে পড়েছে পড়ছে পড়া নামছে রাখছি রেখে ধরা ধরেছে আনা আনতে নিয়ে নেওয়া দেওয়া দেয়া বলা বলব জানা জানাব জানাতে জানাবো ফেলে লাগা লাগানো লাগাই লাগালে
চাচা মামা খালা ফুফু দাদা নানা দাদি নানি স্বামী স্ত্রী পাওয়া পায় পেয়েছি চিন্তা বিষয় ব্যাপার নিজে নিজের নিজেই সারা পুরো সত্যি হাত চোখ মাথা পা গায়ে
স্কুল স্কুলের কলেজ হাসপাতাল হাসপাতালের মসজিদ মসজিদের মন্দির লাইব্রেরি বাস বাসে ট্রেন ট্রেনে পুলিশ সিএনজি ছাদ ছাদে গেট গেটের দরজা
মানুষ লোক নাম জায়গা ঘর রুম তলা অফিস ক্লাস ক্লাসরুম এলাকা ওয়ার্ড শহর ঢাকা নম্বর মা বাবা ভাইয়ের বোন আবেদন কথা জিনিস সামনে পাশে পেছনে কাছে

${FAINT_IN_LATIN}`
