import { later } from '../../ui/later.tsx'

/** Somebody's page, for members, for guests, and for its owner. Nothing outside this folder imports past this file. */
export const ProfilePage = later(async () => (await import('./ProfilePage.tsx')).ProfilePage)
export const GuestProfile = later(async () => (await import('./GuestProfile.tsx')).GuestProfile)
export const ProfileFace = later(async () => (await import('./ProfileFace.tsx')).ProfileFace)
export const GuestPeople = later(async () => (await import('./GuestPeople.tsx')).GuestPeople)
