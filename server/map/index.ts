/** The map: fetched square by square from who draws it, for people whom that is not told. */
export { createMapHandlers } from './routes.ts'
export { createTiles } from './tiles.ts'
