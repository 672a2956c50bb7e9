/** What means the same to somebody who asks for help with a computer: a name, then words and (in brackets) several in a row. */
export const ICT = `
computer: computer pc laptop desktop notebook macbook কম্পিউটার পিসি ল্যাপটপ ডেস্কটপ
phone: phone mobile smartphone cellphone handset android iphone telephone ফোন মোবাইল মুঠোফোন স্মার্টফোন
printer: printer print printout toner cartridge প্রিন্টার প্রিন্ট ছাপা টোনার কার্ট্রিজ ছাপছে ছাপায় printing prints printed printouts ink duplex প্রিন্টআউট কালি kali printar (print queue)
printing: (comes out) (come out) (came out) (coming out) (বের হয়) (বের হচ্ছে) (ber hoy) (ber hocche) queue
paperjam: jam (paper jam) (stuck paper) (আটকে কাগজ) (কাগজ আটকে) jammed jamming (not pull) আটকে (kagoj atke) (paper atke)
streak: streak smear smudge stripe blot faded pale দাগ ফিকে ঝাপসা dag streaks stripes smears blurry smudgy blotchy ডোরা অস্পষ্ট
scanner: scan scanner copier photocopy photocopier pdf স্ক্যান স্ক্যানার ফটোকপি পিডিএফ skan scanning scanned scans photocopying copy copies (scan to mail) স্ক্যানিং কপি কপিয়ার ফটোস্ট্যাট photostat
projector: projector beamer প্রজেক্টর projektor projectors projection datashow smartboard whiteboard প্রজেক্টরে projektar
screen: screen display monitor পর্দা স্ক্রিন মনিটর ডিসপ্লে screens monitors lcd
picture: picture image hdmi vga displayport ছবি এইচডিএমআই mirror mirrored (no picture) (blue picture) (not show) chobi
presentation: presentation slide powerpoint প্রেজেন্টেশন স্লাইড উপস্থাপনা
sound: sound audio speaker microphone mic headset headphone earphone volume mute hear hears heard hearing শব্দ সাউন্ড স্পিকার মাইক মাইক্রোফোন হেডফোন হেডসেট শোনা শুনতে শুনছে শুনি shobdo shona shunte (not hear) (no sound) (no audio) (no voice) echo voice muted unmute silent quiet আওয়াজ শোনে শোনেন গলা ইকো awaj (shunte na) (শুনতে না) (শোনা না)
videocall: zoom teams webcam conference (video call) (video meeting) (online meeting) (online class) জুম মিটিং ভিডিও ওয়েবক্যাম meeting meetings (google meet) skype webinar call calls lecture কল ক্লাস অনলাইন
wifi: wifi wlan hotspot (wireless network) eduroam router ওয়াইফাই রাউটার ওয়ারলেস wi-fi wlans (wi fi) ওয়াইফাইয়ের waifai (access point) (wifi password)
internet: internet net online network broadband ইন্টারনেট নেট নেটওয়ার্ক অনলাইন offline (no internet) (internet slow) (net slow) browsing ইন্টারনেটের (net nai) (নেট নাই) (নেট নেই) (net chole na) lan ethernet
connect: connect connection connected disconnect disconnects সংযোগ কানেক্ট কানেকশন
guest: guest visitor অতিথি গেস্ট মেহমান guests visitors visiting অতিথিদের অতিথির
vpn: vpn tunnel ভিপিএন vpns forticlient openvpn anyconnect (cisco vpn)
remote: remote home hotel abroad travelling (from outside) (from home) বাড়ি বাসা বাইরে হোটেল bashay basay বিদেশ remotely (work from home) (working from home) (from my home) (from my house) (from abroad) (outside the office) (outside office) (at home) (from the village) (বাসা থেকে) (বাড়ি থেকে) (ঘরে বসে) (বাড়িতে বসে) (বাইরে থেকে) (দূর থেকে) (গ্রামের বাড়ি) (basa theke) (bari theke) (bahire theke) (ghore bose) গ্রাম homeoffice wfh intranet (internal site) (internal system)
officenetwork: (office network) (company network) (work network) (home office) (অফিসের নেটওয়ার্ক) (office network)
password: password passwd pw passcode pasword passphrase পাসওয়ার্ড passwords passcodes (pass word) পাসওয়ার্ডটা pasward pass (pass bhule) পাস
forgotten: forgot forget forgotten (don't remember) (do not remember) (can't remember) ভুলে ভুলেছি (মনে নেই) (মনে পড়ছে না) vule bhule vulechi bhulechi (not remember) (no longer know) (cant remember) (slipped my mind) (মনে না) (ভুলে গেছি) (mone nai) (mone na) (bhule gesi) (vule gesi) (bhule gechi) remember forgets
guess: guess guessed clever strong weak অনুমান শক্তিশালী stronger memorable manager কঠিন সহজ
reset: reset recover recovery রিসেট পুনরুদ্ধার resetting (change password) (new password) (change my password) (password change) (পাসওয়ার্ড বদলাতে) (পাসওয়ার্ড পরিবর্তন) (পাসওয়ার্ড পাল্টাতে) (password bodlabo) (password change)
login: login logon signin (sign in) (log in) (logged in) (signed in) (log on) লগইন (লগ ইন) সাইনইন (সাইন ইন) ঢুকতে ঢুকব ঢোকা dhukbo dhukte dhukbo dhuka signing logging (get in) ঢোকে ঢুকি লগিন (ঢুকতে পারছি) (login hoy) (dhukte parchi) (dhukte pari)
lockedout: locked lockout (locked out) লক locked (account locked) (too many attempts) (too many tries) (wrong password) (incorrect password) (account blocked) (password wrong) (লক হয়ে) (অ্যাকাউন্ট লক) (account lock) (ভুল পাসওয়ার্ড) (vul password) attempts tries
secondstep: 2fa mfa otp authenticator (two factor) (two step) (second step) (second factor) (verification code) (6 digit) (login code) অথেনটিকেটর ওটিপি (দুই ধাপ) (দ্বিতীয় ধাপ) (authenticator app) (authentication code) (one time) (security code) (recovery code) (recovery codes) (backup codes) (backup code) (google authenticator) verification verify (qr code) (sms code) (ওটিপি কোড) (ভেরিফিকেশন কোড) ভেরিফিকেশন (রিকভারি কোড) রিকভারি (otp ase na) (code ase na) (code ney na) refused factor
code: code digit কোড সংখ্যা ডিজিট
newphone: (new phone) (new mobile) (নতুন ফোন) (নতুন মোবাইল) (notun phone) (notun mobile) (changed phone) (changed my phone) (changed mobile) (lost phone) (old phone) (replaced phone) (broken phone) (bought phone) (new handset) (new iphone) (new android) (ফোন বদলেছি) (ফোন বদলানো) (ফোন পাল্টে) (phone change) (phone bodlaisi)
email: email mail outlook gmail inbox ইমেইল মেইল চিঠি ইনবক্স mails emails e-mails yahoo letter মেইলে ইমেইলে imeil
mailbox: mailbox inbox quota মেইলবক্স মেইলবাক্স কোটা mailboxes (mail box) (inbox full) (mailbox full) (no space) (out of space) (not receive) (not send) (bounced) bounce bounces bouncing archive archiving (মেইল আসছে না) (মেইল যাচ্ছে না) (মেইল আসে না) (মেইল যায় না) (mail jay na) (mail ase na)
full: full storage space quota exceeded ভর্তি ভরে পূর্ণ জায়গা কোটা bhore vore fill filled fills limit capacity gb megabyte ফুল ভরা (জায়গা নেই) (জায়গা নাই) (jayga nai) (vore gese) (bhore gese)
suspicious: phishing scam fraud suspicious fake hoax fishy scammer strange spam (gift card) সন্দেহজনক ভুয়া প্রতারণা প্রতারক স্ক্যাম ফিশিং নকল স্প্যাম vua bhua phish phished scammed trick tricked cheat fraudulent lottery prize (bank details) (asks for password) (asks my password) (asking for password) (password chay) (পাসওয়ার্ড চাইছে) (পাসওয়ার্ড চায়) (clicked a link) (clicked the link) (strange mail) (strange email) (weird mail) (weird email) (unknown sender) sender লটারি পুরস্কার (লিংকে ক্লিক) (অচেনা মেইল) (অপরিচিত মেইল) (ajob mail) (link e click) lotari
pretend: pretend pretending claiming impersonate boss director ceo পরিচয় বস পরিচালক pretends impersonating impersonator claims claimed
link: link click clicked লিংক ক্লিক লিঙ্ক links url
attachment: attachment attached সংযুক্তি অ্যাটাচমেন্ট
spam: spam junk স্প্যাম
virus: virus malware ransomware trojan antivirus infected infection hacked hacker spyware (pop up) ভাইরাস ম্যালওয়্যার র‍্যানসমওয়্যার হ্যাক অ্যান্টিভাইরাস bhairas trojans worm adware (found virus) (antivirus found) (antivirus says) defender (strange windows) (pop ups) popups encrypted ransom (virus dhorse) (virus paise) (ভাইরাস ধরেছে) (ভাইরাস ঢুকেছে) আক্রান্ত
slow: slow slower slowly sluggish lag laggy hang hangs freeze freezes freezing frozen stuck stutter crawl unresponsive performance (takes ages) (takes forever) (too long) (so long) (long time) ধীর ধীরে স্লো হ্যাং ধীরগতি (আটকে যায়) (আটকে যাচ্ছে) (থেমে যায়) (hang kore) (atke jay) (onek time) (takes minutes) loading loads sluggishness lags (not responding) (not respond) (very slow) heavy fan overheats overheating hot memory ram (রেসপন্স না) গরম লোড লোডিং ঢিলা সাড়া (time ney) (deri kore) (slow hoye) slo দেরি
startup: boot startup restart reboot রিস্টার্ট
install: install installation setup (put on) ইনস্টল ইন্সটল বসানো installs installer installed deploy (need program) (need software) (want software) (install na) (ইনস্টল করতে) ইনস্টলেশন (software lagbe) (install korbo) সেটআপ
software: software program app application সফটওয়্যার প্রোগ্রাম অ্যাপ spss photoshop autocad matlab python programme programs applications apps tool powerpoint acrobat stata illustrator latex vscode zoom সফটওয়্যারটি softwer
adminright: (admin right) (administrator right) administrator (admin password) (asks for admin) (admin rights) অ্যাডমিন admin
update: update upgrade patch আপডেট হালনাগাদ
stolen: stolen steal stole theft thief robbed snatched চুরি ছিনতাই churi chintai pickpocket pickpocketed burgled burglary lifted চোর ছিনতাইকারী (churi hoise) (চুরি হয়েছে) (চুরি গেছে) robbery snatch
lost: lost lose losing misplaced missing হারিয়ে হারিয়েছি হারানো হারাইছি hariye harai harie haraisi (left in) (left behind) (left on the) (not find) রেখে (ফেলে এসেছি) (phele esechi) (fele asci) (হারিয়ে ফেলেছি) (hariye felsi) (হারিয়ে গেছে) taxi
erase: erase wipe delete deleted মুছে মোছা ডিলিট
file: file document folder spreadsheet ফাইল ডকুমেন্ট files docs
share: share shared (shared drive) (shared folder) (network drive) (department folder) শেয়ার শেয়ার্ড sharing colleagues department (team drive) (common folder) (s drive) ডিপার্টমেন্ট বিভাগ
battery: battery charge charger charging ব্যাটারি চার্জ চার্জার
keyboard: keyboard key keys typing types typed touchpad কিবোর্ড কীবোর্ড টাইপ কীপ্যাড kibord letters letter numlock capslock shift numpad (wrong letters) button buttons বোতাম অক্ষর টাইপিং
mouse: mouse cursor pointer touchpad মাউস কার্সর scroll trackpad (double click) bluetooth মাউসের ব্লুটুথ
browser: browser chrome firefox edge safari ব্রাউজার ক্রোম
website: website webpage portal ওয়েবসাইট পোর্টাল
security: security safe secure নিরাপত্তা নিরাপদ
cable: cable wire cord plug তার কেবল ক্যাবল
backup: backup ব্যাকআপ
camera: camera webcam video ক্যামেরা ভিডিও cam (camera black) ক্যাম
calendar: calendar appointment ক্যালেন্ডার
signature: সই
usbstick: usb pendrive (pen drive) (flash drive) (external disk) (external drive) (hard disk) (memory stick) (memory card) পেনড্রাইভ (পেন ড্রাইভ) ইউএসবি হার্ডডিস্ক মেমোরি (usb stick) (usb drive) (thumb drive) thumbdrive stick disk disks hdd ssd sdcard (sd card) ফ্ল্যাশ ডিস্ক (pen draiv)
recognised: recognised recognized detect detected recognise recognize (not recognised) (not recognized) (not detected) format formatted ফরম্যাট (ধরছে না) (dhore na)
bluescreen: bsod crash crashes crashed (blue screen) (stop code) (sad face) (নীল পর্দা) (ব্লু স্ক্রিন) ক্র্যাশ (nil screen) (shuts down) (shut down) (turns off itself) (turns itself off) (by itself) (switches off) (restarts itself) (keeps restarting) (keeps crashing) (নিজে নিজে) (বারবার রিস্টার্ট) (বন্ধ হয়ে যায়) (nije nije) (bar bar restart) (blue error) smiley (রিস্টার্ট নেয়) (nil porda)
restart: restart restarts reboot rebooting (starts again) রিস্টার্ট (আবার চালু)
poweron: (does not start) (doesnt start) (wont start) (not start) (turn on) (turns on) (not turning on) (wont turn on) (switch on) (power button) dead beep (চালু হয়) (চালু হচ্ছে) (অন হয়) (অন হচ্ছে) পাওয়ার (on hoy) (chalu hoy) (on hocche) (not boot) (not turn on) (not power on) (not switch on) (no power) (power on) (not wake) (চালু না) (অন না) (স্টার্ট না) (পাওয়ার না) (chalu na) (on na) (start na) (power na) unplugged lifeless (no light) (fan spins) (press power) (startup) অন
blackscreen: (black screen) (screen is black) (screen stays black) (stays dark) (কালো পর্দা) (কালো স্ক্রিন) (পর্দা কালো) (স্ক্রিন কালো) (goes black) (went black) (black display) (monitor dark) (কালো হয়ে) (kalo screen) (kalo porda)
second: (second screen) (second monitor) (external monitor) (two screens) (two monitors) (other screen) dock (দ্বিতীয় মনিটর) (দ্বিতীয় স্ক্রিন) (দুইটা মনিটর) (দুটি মনিটর) (extend display) (extended display) (extend screen) duplicate (dual monitor) (dual screen) (2 monitors) (2nd monitor) (second display) hdmi displayport (দুই মনিটর) (২ মনিটর) (dui monitor) (ditio monitor) external
readonly: (read only) (locked for editing) (protected view) (cannot save) (cant save) (cannot edit) (cant edit) spreadsheet excel word (রিড অনলি) (সেভ হয়) (সেভ হচ্ছে) (save hoy) (save hocche) (শুধু পড়া) (read-only) (in use) (locked by) (opened by) (another user) (not edit) (not save) (editing locked) (enable editing) (not change) (লেখা না) (এডিট না) (সেভ না) (edit na) (save na) এডিট edit edits editing table sheet xlsx docx
save: save saved saving সেভ
deleted: delete deleted undelete overwritten overwrote restore (recycle bin) (previous version) (back up) backup (get back) (got deleted) মুছে ডিলিট ব্যাকআপ ফেরত (রিসাইকেল বিন) (ফিরে পাওয়া) (ফিরে পেতে) muche (ferot pabo) accidentally removed vanished gone disappeared (saved over) (wrong version) (old version) (earlier version) (yesterdays version) recover recovery retrieve (ফাইল নাই) (ফাইল নেই) উধাও (delete hoye) (muche gese) (muche felsi) (ফেরত পাব) (ফিরে পাব) version ভার্সন রিকভার
folder: folder drive ফোল্ডার ড্রাইভ folders drives path
access: access permission denied অনুমতি অ্যাক্সেস পারমিশন (access denied) (no permission) (not permitted) (not allowed) (no access) permissions right rights authorised (অনুমতি নেই) (ঢুকতে না) (ঢোকা না) (permission nai) (access nai) onumoti
awayreply: (out of office) (automatic reply) (auto reply) (autoreply) (auto responder) vacation absence absent holiday (অটো রিপ্লাই) (স্বয়ংক্রিয় উত্তর) (আউট অব অফিস) ছুটি অনুপস্থিত chuti away autoresponse (away message) autoresponder (auto-reply) (on leave) (am on holiday) (ছুটিতে থাকব) (ছুটিতে যাব) (chutite jabo) (chutite thakbo) (স্বয়ংক্রিয় জবাব) রিপ্লাই reply replies অটোরিপ্লাই
forward: forward forwarding ফরোয়ার্ড forwards redirect
mailonphone: (mail on phone) (email on phone) (outlook app) (mobile mail) (ফোনে মেইল) (মোবাইলে মেইল) (মোবাইলে ইমেইল) (ফোনে ইমেইল) (phone e mail) (mobile e mail) (mail in phone) (office mail phone) (work mail phone) (work email phone) (mail app) (set up mail) (set up email) (setup email) (email in mobile) (phone mail) (phone email) (mobile email) (মেইল সেটআপ) (আউটলুক অ্যাপ) (mobile email) (phone email) outlook gmail sync
typebangla: bangla bengali avro ovro bijoy unicode font phonetic বাংলা ফন্ট অভ্র বিজয় ইউনিকোড অক্ষর unijoy nikosh sutonny (bangla font) (bengali font) (bangla keyboard) (bangla lekha) (bangla likhte) বাংলায় (বাংলা টাইপ) (বাংলা লিখতে) banglay juktakkhor যুক্তাক্ষর
boxes: (empty boxes) (question marks) squares gibberish অক্ষর (ভাঙা অক্ষর) boxes (broken letters) (strange signs) tofu বাক্স (ভেঙে যায়) (ভাঙা দেখায়)
notsecure: (not private) (not secure) (certificate warning) (certificate error) (security warning) https ssl (নিরাপদ নয়) সতর্কবার্তা সতর্কতা (লাল সতর্কতা) private secure insecure padlock (connection not private) (not trusted) untrusted (proceed anyway) (clock wrong) (ssl certificate) (site not safe) (unsafe) (err cert) (নিরাপদ না) (প্রাইভেট না) (secure na) (private na)
warning: warning alert popup (pop up) সতর্কবার্তা সতর্কতা
signal: signal bar coverage reception সিগন্যাল
size: large attachment
account: account profile অ্যাকাউন্ট একাউন্ট
server: server সার্ভার
phonecall: telephone ল্যান্ডফোন
spill: spill spilled spilt coffee tea liquid wet চা কফি ভিজে পড়েছে
deviceoff: device gadget ডিভাইস
freezes: freezes frozen stutters pixelated choppy bandwidth buffering drops (drops out) (cuts out) disconnects জমে থেমে কেটে (kete jay) (theme jay)
device: device devices gadget laptop phone tablet ডিভাইস
streaming: streaming download downloads ডাউনলোড
`
