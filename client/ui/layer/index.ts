/** What lies over the page, and the library that makes it behave: fetched when the first of it is asked for. */
export { Menu, MenuChoice, MenuItem, MenuLine, MenuOption } from './Menu.tsx'
export { MenuAt } from './MenuAt.tsx'
