/** Where people and cases belong, on the page: choosing a place, what it is called, and its outline on the map. */
export { cornersOf, outlineAround, outlineIn } from './drawing.ts'
export { fetchPlaces, placeName, usePlaces } from './known.ts'
export { OutlineMap } from './OutlineMap.tsx'
export { PlaceOption } from './PlaceOption.tsx'
export { PlacePicker } from './PlacePicker.tsx'
export { found, keyed, openedFor, unfolded } from './rows.ts'
