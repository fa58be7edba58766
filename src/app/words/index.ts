import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/** All languages of the page. A new one is a file beside this one and a line here. */
export const languages = { en, ar } satisfies Record<string, Words>

export type LanguageId = keyof typeof languages
export const languageIds = Object.keys(languages) as LanguageId[]
