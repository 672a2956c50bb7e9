/** Every way the platform says no. `retry`: could the same request, sent again later, succeed? */
const CODES = {
  'input.invalid': { http: 422, retry: false, says: 'Something in what you sent is not right.' },
  'input.tooLarge': { http: 413, retry: false, says: 'That is too large.' },
  'input.unreadable': { http: 400, retry: false, says: 'This request cannot be read.' },
  'input.type': { http: 415, retry: false, says: 'We cannot read what is in this request.' },
  'input.slow': { http: 408, retry: true, says: 'That took too long to arrive. Please try again.' },
  'route.unknown': { http: 404, retry: false, says: 'There is nothing here.' },
  'method.unknown': { http: 405, retry: false, says: 'That cannot be done here.' },
  'rate.limited': { http: 429, retry: true, says: 'Too much at once. Please wait a moment.' },
  busy: { http: 503, retry: true, says: 'We are busy right now. Please try again in a moment.' },
  internal: { http: 500, retry: true, says: 'Something went wrong on our side. We have noted it.' },

  'auth.required': { http: 401, retry: false, says: 'Please sign in first.' },
  'auth.failed': { http: 401, retry: false, says: 'That name and password do not go together.' },
  'auth.ended': { http: 401, retry: false, says: 'This session has ended. Please sign in again.' },
  'auth.forbidden': { http: 403, retry: false, says: 'You may not do that.' },
  'auth.origin': { http: 403, retry: false, says: 'This request came from another site.' },
  'auth.suspended': { http: 403, retry: false, says: 'This account is suspended.' },
  'password.weak': { http: 422, retry: false, says: 'That password is too easy to guess.' },
  'password.wrong': { http: 403, retry: false, says: 'That is not your current password.' },
  'username.taken': { http: 409, retry: false, says: 'Somebody already has that username.' },
  'username.refused': { http: 422, retry: false, says: 'That username cannot be used.' },
  'link.spent': { http: 410, retry: false, says: 'This link was used already or has run out.' },

  'conversation.unknown': { http: 404, retry: false, says: 'There is no such conversation.' },
  'conversation.exists': { http: 409, retry: false, says: 'That conversation exists already.' },
  'command.reused': { http: 409, retry: false, says: 'That id was used for something else.' },
  'command.unknown': { http: 422, retry: false, says: 'This conversation knows no such wish.' },

  'account.unknown': { http: 404, retry: false, says: 'There is no such person.' },
  'staff.self': { http: 409, retry: false, says: 'Nobody decides about themselves: somebody else has to.' },
  'staff.rank': { http: 403, retry: false, says: 'You decide only about those below you, up to just below you.' },
  'staff.scope': { http: 403, retry: false, says: 'That reaches beyond the desks and places that are yours.' },
  'staff.none': { http: 409, retry: false, says: 'Only staff have that, and super admins everything anyway.' },

  'message.unknown': { http: 404, retry: false, says: 'That message does not exist.' },
  'message.removed': { http: 409, retry: false, says: 'That message was deleted.' },
  'message.notYours': { http: 403, retry: false, says: 'Only its author can change that message.' },
  'message.tooOld': { http: 409, retry: false, says: 'That message is too old to change.' },
  'message.empty': { http: 422, retry: false, says: 'There is nothing to send.' },
  'held.full': { http: 409, retry: false, says: 'Too much of what you wrote waits for a moderator already.' },
  'held.decided': { http: 409, retry: false, says: 'Somebody decided about that already.' },
  'rule.stale': { http: 409, retry: false, says: 'Somebody else changed this rule in the meantime.' },
  'rules.full': { http: 409, retry: false, says: 'This house has as many rules as it can hold.' },
  'bot.spoken': { http: 409, retry: false, says: 'Somebody said something in the meantime.' },
  'bot.none': { http: 409, retry: false, says: 'The assistant said nothing there.' },
  'poll.unknown': { http: 409, retry: false, says: 'Nothing can be chosen there.' },
  'poll.closed': { http: 409, retry: false, says: 'This poll is closed.' },
  'poll.one': { http: 422, retry: false, says: 'Only one answer can be chosen.' },
  'poll.answerUnknown': { http: 422, retry: false, says: 'This poll has no such answer.' },
  'poll.asked': { http: 409, retry: false, says: 'People answer this question as it was asked: it stays as it is.' },
  'survey.unknown': { http: 409, retry: false, says: 'No survey is asked there.' },
  'survey.closed': { http: 409, retry: false, says: 'This survey is closed.' },
  'survey.misfit': { http: 422, retry: false, says: 'These answers do not fit the questions.' },
  'survey.required': { http: 422, retry: false, says: 'A question that has to be answered was left out.' },
  'survey.empty': { http: 422, retry: false, says: 'There is no answer in this.' },
  'survey.elsewhere': {
    http: 409,
    retry: false,
    says: 'Nobody can tell which anonymous answer is yours: it can be changed only where you gave it.',
  },
  'post.notYours': { http: 403, retry: false, says: 'Only its author can change that post.' },
  'post.yours': { http: 409, retry: false, says: 'That is your own post.' },
  'post.narrower': { http: 409, retry: false, says: 'A post for contacts cannot be made public later.' },
  'article.taken': { http: 409, retry: false, says: 'Another article has this address already.' },
  'article.named': { http: 409, retry: false, says: 'An article keeps the address that it was given.' },
  'article.stale': { http: 409, retry: false, says: 'Somebody else changed this article in the meantime.' },
  'article.notShown': { http: 409, retry: false, says: 'This article is not published.' },
  'desk.changed': { http: 409, retry: false, says: 'Somebody else changed this desk in the meantime.' },
  'desk.exists': { http: 409, retry: false, says: 'There is, or was, a desk with this name.' },
  'desk.unsound': { http: 422, retry: false, says: 'Something about this desk is missing or does not fit together.' },
  'desks.full': { http: 409, retry: false, says: 'This house has as many desks as it can hold.' },
  'desk.unknown': { http: 404, retry: false, says: 'There is no such desk, or it is not for you.' },
  'ticket.unknown': { http: 404, retry: false, says: 'There is no such ticket.' },
  'ticket.number': {
    http: 422,
    retry: false,
    says: 'That is no number of ours. Perhaps a sign is wrong: please look again.',
  },
  'ticket.staff': { http: 403, retry: false, says: 'Only those who work on this desk can do that.' },
  'ticket.notStaff': { http: 409, retry: false, says: 'This person does not work there, or it is their own ticket.' },
  'ticket.notYours': { http: 403, retry: false, says: 'Only whoever asked can do that.' },
  'ticket.form': { http: 422, retry: false, says: 'Something in this form is missing or not right.' },
  'ticket.stopped': { http: 409, retry: false, says: 'Please read what the form says about your answer first.' },
  'ticket.closed': { http: 409, retry: false, says: 'This ticket is closed. Open it again, or open a new one.' },
  'ticket.late': { http: 409, retry: false, says: 'This ended too long ago. Please open a new ticket.' },
  'ticket.taken': { http: 409, retry: false, says: 'Somebody else has just taken this on.' },
  'ticket.answered': { http: 409, retry: false, says: 'Somebody answered in the meantime. Please read that first.' },
  'ticket.locked': { http: 409, retry: false, says: 'On this desk the priority stays as it is.' },
  'ticket.merged': { http: 409, retry: false, says: 'This ticket was merged into another: it goes on there.' },
  'ticket.gathered': { http: 409, retry: false, says: 'Others were merged into this ticket. Part them first.' },
  'ticket.itself': { http: 422, retry: false, says: 'That is the same ticket.' },
  'ticket.yours': { http: 409, retry: false, says: 'This is your own ticket: you are told how it goes on.' },
  'ticket.private': { http: 409, retry: false, says: 'On this desk tickets are not shown to others.' },
  'ticket.unsolved': { http: 409, retry: false, says: 'There is nothing to rate here.' },
  'suggestion.unknown': { http: 409, retry: false, says: 'This proposal does not stand any more.' },
  'bulk.unknown': { http: 404, retry: false, says: 'You did nothing of that kind, or it was too long ago.' },
  'bulk.running': { http: 409, retry: false, says: 'Something is still being done with several tickets.' },
  'bulk.late': { http: 409, retry: false, says: 'That can no longer be put back.' },
  'bulk.changed': { http: 409, retry: false, says: 'Somebody changed this ticket since: it stays as it is.' },
  'bulk.macro': { http: 409, retry: false, says: 'The desk of this ticket has no such macro.' },
  'view.unknown': { http: 404, retry: false, says: 'There is no such view, or it is not yours.' },
  'views.full': { http: 409, retry: false, says: 'There is no room for more views. Delete one first.' },
  'meeting.unknown': { http: 409, retry: false, says: 'No event is planned there.' },
  'meeting.past': { http: 409, retry: false, says: 'That time has passed.' },
  'meeting.cancelled': { http: 409, retry: false, says: 'This event was cancelled.' },
  'sticker.unknown': { http: 422, retry: false, says: 'There is no such sticker.' },
  'gifs.off': { http: 404, retry: false, says: 'This house finds no moving pictures.' },
  'gifs.unknown': { http: 404, retry: false, says: 'That moving picture is not there any more.' },
  'gifs.unreachable': { http: 503, retry: true, says: 'Moving pictures cannot be had right now.' },
  'map.off': { http: 404, retry: false, says: 'This house shows no maps.' },
  'map.unreachable': { http: 503, retry: true, says: 'The map cannot be had right now.' },
  'topic.unknown': { http: 404, retry: false, says: 'There is no such topic.' },
  'topic.needed': { http: 422, retry: false, says: 'In a board, begin a topic with a title, or answer one.' },
  'topic.closed': { http: 409, retry: false, says: 'This topic is closed: it takes no more answers.' },
  'topic.misfit': { http: 409, retry: false, says: 'That is no answer to this topic.' },
  'topic.notYours': { http: 403, retry: false, says: 'Only who asked, or an admin, accepts an answer.' },
  'pins.full': { http: 409, retry: false, says: 'This conversation has as many pins as it can hold.' },

  'contact.self': { http: 422, retry: false, says: 'That is you.' },
  'contact.none': { http: 409, retry: false, says: 'You are not contacts.' },
  'contact.unavailable': { http: 409, retry: false, says: 'This person cannot be reached.' },
  'contact.notAsked': { http: 409, retry: false, says: 'There is no request to answer.' },
  'contact.tooSoon': { http: 429, retry: true, says: 'You asked this person already. Give them a day.' },
  'contact.blockedByYou': { http: 409, retry: false, says: 'You blocked this person. Unblock them first.' },

  'group.notMember': { http: 403, retry: false, says: 'Only members can do that.' },
  'group.notInvited': { http: 403, retry: false, says: 'This group is private. Ask to join.' },
  'group.rank': { http: 403, retry: false, says: 'Your role in this group does not allow that.' },
  'group.readers': { http: 403, retry: false, says: 'This is a channel: a few write in it, and everybody reads.' },
  'group.board': { http: 409, retry: false, says: 'A board stays a board, and other groups do not become one.' },
  'group.closed': { http: 409, retry: false, says: 'This group has been closed.' },
  'group.full': { http: 409, retry: false, says: 'This group is full.' },
  'group.lastOwner': { http: 409, retry: false, says: 'A group needs an owner. Name another one first.' },
  'group.memberUnknown': { http: 404, retry: false, says: 'That person is not in this group.' },
  'group.notAsked': { http: 409, retry: false, says: 'There is no request or invitation to answer.' },

  'file.unknown': { http: 404, retry: false, says: 'There is no such file.' },
  'file.used': { http: 409, retry: false, says: 'That file was sent already.' },
  'file.empty': { http: 422, retry: false, says: 'There is nothing in this file.' },
  'file.tooLarge': { http: 413, retry: false, says: 'This file is too large.' },
  'file.type': {
    http: 415,
    retry: false,
    says: 'Pictures of this kind (such as HEIC) cannot be opened here. Save it as JPEG or PNG, and choose that.',
  },
  'file.broken': { http: 422, retry: false, says: 'This picture is damaged, or has too many pixels.' },
  'file.infected': { http: 422, retry: false, says: 'This file carries something harmful. It was not kept.' },
  'file.offset': { http: 409, retry: true, says: 'This upload has got to another point by now.' },
  'files.full': { http: 503, retry: true, says: 'There is no room for files right now. Please try again later.' },
  'files.quota': { http: 409, retry: false, says: 'Your files take up all the room there is for you.' },
  'files.many': { http: 429, retry: true, says: 'Too many uploads at once. Please let some finish.' },

  'place.unknown': { http: 404, retry: false, says: 'There is no such place.' },
  'place.retired': { http: 409, retry: false, says: 'That place is no longer in use.' },
  'place.twin': { http: 409, retry: false, says: 'There is a place of that name already.' },
  'place.within': { http: 409, retry: false, says: 'A place cannot lie within itself.' },
  'place.deep': { http: 409, retry: false, says: 'Places can lie within each other only eight levels deep.' },
  'places.full': { http: 409, retry: false, says: 'There is no room for more places.' },

  'sending.past': { http: 409, retry: false, says: 'Choose a time that is still to come.' },
  'sending.unknown': {
    http: 409,
    retry: false,
    says: 'That message no longer waits: it is on its way, or was cancelled.',
  },
  'draft.conflict': { http: 409, retry: false, says: 'This draft was changed on another device.' },
  'self.full': { http: 409, retry: false, says: 'You have kept as much as there is room for.' },
} as const satisfies Record<string, { http: number; retry: boolean; says: string }>

export type RefusalCode = keyof typeof CODES
export const refusalCodes = Object.keys(CODES) as readonly RefusalCode[]

/** A no that the person can act on. Anything else that is thrown is a bug: logged, answered as 500 `internal`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>

  /**
   * @param details  public: they are shown to the caller. Never the values somebody sent. `retryAfter` is in seconds.
   */
  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }

  get http(): number {
    return CODES[this.code].http
  }

  get retry(): boolean {
    return CODES[this.code].retry
  }

  /** One English sentence for a person; the browser has its own per language, by `code`. */
  get says(): string {
    return CODES[this.code].says
  }

  toJSON(): RefusalBody {
    return {
      code: this.code,
      retry: this.retry,
      says: this.says,
      ...(Object.keys(this.details).length > 0 && { details: this.details }),
    }
  }
}

/** How a refusal travels: in a socket's ack as it stands, over HTTP inside a problem document. */
export interface RefusalBody {
  readonly code: RefusalCode
  readonly retry: boolean
  readonly says: string
  readonly details?: Readonly<Record<string, unknown>>
}
