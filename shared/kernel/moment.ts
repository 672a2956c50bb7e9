import * as v from 'valibot'

/** A moment in ms since 1970, before the year 10000: later ones are not written in calendars (RFC 5545). */
export const Moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999))
