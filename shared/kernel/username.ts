import * as v from 'valibot'

/** A profile lives at `/<username>`. These are pages, files and addresses of the platform's own … */
const PLACES = `
  about accept accessibility account accounts activity add agent agents api app apps archive article articles asset assets
  attachments audit auth avatar billing blog board bot bots building buildings calendar call calls case cases categories
  category channel channels chat checkout collection comment comments community complaint complaints config contact
  contacts conversation conversations cookies create create_post dashboard default delete delete_account department
  departments desk desks dev dislike docs donate download downloads draft drafts edit email emergency error events explore
  export faq favicon feed feedback file files find forbidden forgot forum forums friends gallery give giving graphql group
  groups guest guests guide guides health healthz help helpdesk home hub icon icons image images import inbox index info
  invite invites invoice issue issues job jobs join landing language languages ledger legal library license like livez
  location log login logout logs mail maintenance manifest map maps media member members mention mentions message messages
  metrics moderation money new news newsletter note notebook notes notice notices notification notifications oauth offline
  openapi order orders page pages panel password pay payment payments people permissions photos pictures place places
  policy poll polls post posts preferences presence preview prices pricing privacy problem problems profile profiles
  projects promote public push queue readyz redirect referral register report reports request requests reset reviews
  roles room rooms root rss rules safety schedule search security seed server service services session sessions settings
  setup share shop sign_in sign_out sign_up sitemap socket static statistics stats status stories style styles subscribe
  survey surveys t task tasks team teams templates terms theme themes thread threads ticket tickets token tokens topics
  unread unsubscribe update updates upload uploads user username users verify video videos wallet ward wards web webhook
  webhooks website welcome wiki ws www`

/** … and these would speak for the platform, or for everybody. */
const VOICES = `
  abuse admin administration administrator admins all anonymous assistant authority city deleted everyone everybody
  helloworld helloworld_chat here hostmaster ict_support me mod moderator moderators mods myself no_reply nobody null
  official operator owner police postmaster provider self somebody someone staff superadmin superuser support sysadmin
  sysop system tech_support technical_support true false undefined vip webmaster you`

/** What a reader takes it for at a glance: digits that pose as letters count as those, marks do not count. */
const looksOf = (username: string): string =>
  username
    .toLowerCase()
    .replace(/[._-]/g, '')
    .replaceAll('0', 'o')
    .replace(/[1i]/g, 'l')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')
    .replaceAll('7', 't')

const reserved: ReadonlySet<string> = new Set(`${PLACES} ${VOICES}`.trim().split(/\s+/).map(looksOf))

/** A profile's address must not be taken for a file that the server holds. */
const FILE =
  /\.(?:avif|bmp|css|csv|gif|gz|html?|ico|jpe?g|js|json|jsx|map|md|mjs|mp[34]|pdf|php|png|svg|tar|tsx?|txt|wasm|webmanifest|webp|woff2?|xml|ya?ml|zip)$/i

/** Is this name kept for the platform itself, or would it be taken for such a one? */
export const isReserved = (username: string): boolean => reserved.has(looksOf(username)) || FILE.test(username)

/**
 * What an account goes by in addresses and mentions: 3 to 30 of `a-z 0-9 . _ -`, marks only between letters and
 * digits, at least one letter.
 *
 * ASCII alone, on purpose: it goes into addresses and is typed on any keyboard, and letters of other scripts that look
 * alike, invisible characters and changes of direction cannot arise. It is kept in lower case, so that capital I never
 * poses as small l. The name that people read beside it (`PersonName`) may be of any script.
 */
export const Username = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.minLength(3, 'must have at least 3 characters'),
  v.maxLength(30, 'must have at most 30 characters'),
  v.regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'must be letters, digits, and single . _ - between them'),
  v.regex(/[a-z]/, 'must have a letter in it'),
)
