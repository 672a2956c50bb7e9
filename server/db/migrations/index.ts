import type { Migration } from '@mikro-orm/migrations'
import { Accounts } from './20261121_accounts.ts'
import { Kinds } from './20261121_kinds.ts'
import { Log } from './20261121_log.ts'
import { Avatars } from './20261122_avatars.ts'
import { Boards } from './20261122_boards.ts'
import { Calendar } from './20261122_calendar.ts'
import { Doors } from './20261122_doors.ts'
import { Feed } from './20261122_feed.ts'
import { Files } from './20261122_files.ts'
import { Gallery } from './20261122_gallery.ts'
import { People } from './20261122_people.ts'
import { Posts } from './20261122_posts.ts'
import { Shelves } from './20261122_shelves.ts'
import { Surveys } from './20261122_surveys.ts'
import { Articles } from './20261123_articles.ts'
import { Directory } from './20261123_directory.ts'
import { Places } from './20261123_places.ts'
import { Reports } from './20261123_reports.ts'
import { Staff } from './20261123_staff.ts'
import { Tickets } from './20261123_tickets.ts'
import { Bulks } from './20261124_bulks.ts'
import { Guests } from './20261124_guests.ts'
import { ReportMap } from './20261124_map.ts'
import { Near } from './20261124_near.ts'
import { Queue } from './20261124_queue.ts'
import { Bot } from './20261125_bot.ts'
import { Moderation } from './20261125_moderation.ts'
import { Passages } from './20261125_passages.ts'
import { Patterns } from './20261125_patterns.ts'
import { Suggestions } from './20261125_suggestions.ts'
import { Cites } from './20261126_cites.ts'
import { Evidence } from './20261126_evidence.ts'
import { Judge } from './20261126_judge.ts'
import { Rated } from './20261126_rated.ts'

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration

/** In the order in which they run. Never change one that has landed: write the next. */
export const migrations: readonly { readonly name: string; readonly class: MigrationClass }[] = [
  { name: '20261121_accounts', class: Accounts },
  { name: '20261121_log', class: Log },
  { name: '20261121_kinds', class: Kinds },
  { name: '20261122_people', class: People },
  { name: '20261122_doors', class: Doors },
  { name: '20261122_files', class: Files },
  { name: '20261122_posts', class: Posts },
  { name: '20261122_avatars', class: Avatars },
  { name: '20261122_calendar', class: Calendar },
  { name: '20261122_gallery', class: Gallery },
  { name: '20261122_shelves', class: Shelves },
  { name: '20261122_boards', class: Boards },
  { name: '20261122_surveys', class: Surveys },
  { name: '20261122_feed', class: Feed },
  { name: '20261123_staff', class: Staff },
  { name: '20261123_directory', class: Directory },
  { name: '20261123_places', class: Places },
  { name: '20261123_tickets', class: Tickets },
  { name: '20261123_articles', class: Articles },
  { name: '20261123_reports', class: Reports },
  { name: '20261124_bulks', class: Bulks },
  { name: '20261124_guests', class: Guests },
  { name: '20261124_map', class: ReportMap },
  { name: '20261124_near', class: Near },
  { name: '20261124_queue', class: Queue },
  { name: '20261125_bot', class: Bot },
  { name: '20261125_passages', class: Passages },
  { name: '20261125_patterns', class: Patterns },
  { name: '20261125_suggestions', class: Suggestions },
  { name: '20261125_moderation', class: Moderation },
  { name: '20261126_cites', class: Cites },
  { name: '20261126_evidence', class: Evidence },
  { name: '20261126_judge', class: Judge },
  { name: '20261126_rated', class: Rated },
]
