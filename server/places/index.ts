/** Where people and cases belong: cities and their wards, buildings and their rooms. Nothing outside imports past this file. */
export { addPlace } from './change.ts'
export { createPlaces, type Places } from './places.ts'
export { createPlaceHandlers } from './routes.ts'
