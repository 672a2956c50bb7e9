import { later } from '../../ui/later.tsx'

/** Posts, for members and for guests. Nothing outside this folder imports past this file. */
export const FeedPage = later(async () => (await import('./FeedPage.tsx')).FeedPage)
export const PostPage = later(async () => (await import('./PostPage.tsx')).PostPage)
export const WritePage = later(async () => (await import('./WritePage.tsx')).WritePage)
export const GalleryPage = later(async () => (await import('./GalleryPage.tsx')).GalleryPage)
export const PostList = later(async () => (await import('./PostList.tsx')).PostList)
export const HiddenPosts = later(async () => (await import('./HiddenPosts.tsx')).HiddenPosts)
export type { PostApi } from './api.ts'
