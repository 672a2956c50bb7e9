import { both } from '../both.ts'
import type { Catalogue } from '../en/index.ts'
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

export const bn: Catalogue = { words: both(later, first), refusals }
