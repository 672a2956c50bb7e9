/** Articles of the knowledge base: a flavour of posts, written by the staff for everybody or for each other. */
export { type ArticleCommand, articleCommands, articleWishes, isArticleCommand } from './commands.ts'
export {
  ArticleAudience,
  ArticleContent,
  ArticleDesk,
  ArticleSlug,
  LONGEST_ARTICLE,
  LONGEST_ARTICLE_TITLE,
  MOST_KEYWORDS,
} from './content.ts'
export { decideArticle, writesArticles } from './decide.ts'
export { type ArticleEvent, articleEvents, LONGEST_FEEDBACK } from './events.ts'
export { type Article, type ArticleStage, evolveArticle, isPublic, stageOf } from './state.ts'
