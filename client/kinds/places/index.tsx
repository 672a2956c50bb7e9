/** Where people and cases belong, on the page: choosing a place, and what it is called. */
export { fetchPlaces, placeName, usePlaces } from './known.ts'
export { PlacePicker } from './PlacePicker.tsx'
