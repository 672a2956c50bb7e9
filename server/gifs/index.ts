/** Moving pictures that others have, found and fetched for people of whom they are not told. */
export { createGifHandlers } from './routes.ts'
export { createShop } from './shop.ts'
export { createTenor } from './tenor.ts'
