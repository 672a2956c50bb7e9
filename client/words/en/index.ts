import { both } from '../both.ts'
import { account } from './account.ts'
import { admin } from './admin.ts'
import { alerts } from './alerts.ts'
import { article } from './article.ts'
import { assistant } from './assistant.ts'
import { audit } from './audit.ts'
import { board } from './board.ts'
import { bot } from './bot.ts'
import { bulk } from './bulk.ts'
import { composer } from './composer.ts'
import { contacts } from './contacts.ts'
import { desk } from './desk.ts'
import { desks } from './desks.ts'
import { files } from './files.ts'
import { find } from './find.ts'
import { first } from './first.ts'
import { frame } from './frame.ts'
import { gif } from './gif.ts'
import { group } from './group.ts'
import { guest } from './guest.ts'
import { landing } from './landing.ts'
import { list } from './list.ts'
import { meeting } from './meeting.ts'
import { message } from './message.ts'
import { messages } from './messages.ts'
import { moderation } from './moderation.ts'
import { near } from './near.ts'
import { pattern } from './pattern.ts'
import { permissions } from './permissions.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { places } from './places.ts'
import { poll } from './poll.ts'
import { post } from './post.ts'
import { queue } from './queue.ts'
import { refusals } from './refusals.ts'
import { report } from './report.ts'
import { sending } from './sending.ts'
import { settings } from './settings.ts'
import { shelf } from './shelf.ts'
import { staff } from './staff.ts'
import { status } from './status.ts'
import { sticker } from './sticker.ts'
import { suggest } from './suggest.ts'
import { survey } from './survey.ts'
import { thread } from './thread.ts'
import { ticket } from './ticket.ts'
import { view } from './view.ts'
import { voice } from './voice.ts'
import { welcome } from './welcome.ts'

const later = {
  ...frame,
  ...account,
  ...composer,
  ...alerts,
  ...group,
  ...landing,
  ...message,
  ...messages,
  ...welcome,
  admin,
  article,
  assistant,
  audit,
  board,
  bot,
  bulk,
  contacts,
  desk,
  desks,
  files,
  find,
  gif,
  guest,
  list,
  meeting,
  moderation,
  near,
  pattern,
  permissions,
  person,
  place,
  places,
  poll,
  post,
  queue,
  report,
  sending,
  settings,
  staff,
  status,
  sticker,
  shelf,
  suggest,
  survey,
  thread,
  ticket,
  view,
  voice,
}

const words = both(later, first)

/** Everything the page says. The other languages have the same shape, and the compiler names what one of them lacks. */
export const en = { words, refusals }
export type Catalogue = typeof en
export type Account = typeof account
export type AdminWords = typeof admin
export type ArticleWords = typeof article
export type AssistantWords = typeof assistant
export type AuditWords = typeof audit
export type BoardWords = typeof board
export type BotWords = typeof bot
export type BulkWords = typeof bulk
export type ComposerWords = typeof composer
export type ContactsWords = typeof contacts
export type AlertWords = typeof alerts
export type DeskWords = typeof desk
export type DesksWords = typeof desks
export type FilesWords = typeof files
export type FindWords = typeof find
export type FirstWords = typeof first
export type Frame = typeof frame
export type LandingWords = typeof landing
export type ListWords = typeof list
export type GifWords = typeof gif
export type GroupWords = typeof group
export type GuestWords = typeof guest
export type MeetingWords = typeof meeting
export type MessageWords = typeof message
export type Messages = typeof messages
export type ModerationWords = typeof moderation
export type NearWords = typeof near
export type PatternWords = typeof pattern
export type PermissionWords = typeof permissions
export type PersonWords = typeof person
export type PlaceWords = typeof place
export type PlacesWords = typeof places
export type PollWords = typeof poll
export type PostWords = typeof post
export type QueueWords = typeof queue
export type ReportWords = typeof report
export type SendingWords = typeof sending
export type Settings = typeof settings
export type StaffWords = typeof staff
export type StatusWords = typeof status
export type StickerWords = typeof sticker
export type ShelfWords = typeof shelf
export type SuggestWords = typeof suggest
export type SurveyWords = typeof survey
export type ThreadWords = typeof thread
export type TicketWords = typeof ticket
export type ViewWords = typeof view
export type VoiceWords = typeof voice
export type WelcomeWords = typeof welcome
