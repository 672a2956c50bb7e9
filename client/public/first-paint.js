// Runs before anything is painted, so that the page does not first show itself in another theme.
// shell/theme.ts and words/language.ts take over from here.
try {
  const { documentElement: page } = document
  page.dataset.theme = localStorage.getItem('theme') ?? 'pink'
  page.lang = localStorage.getItem('language') ?? 'en'
} catch {
  // Storage is forbidden: the theme and the language of the start it is.
}
