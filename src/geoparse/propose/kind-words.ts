import { baseWords } from './base-words.ts'
import { eventWords } from './event-words.ts'
import type { KindWord } from './kind-word.ts'
import { presenceWords } from './presence-words.ts'

/** All words that tell what a sentence speaks of; within a layer the first row that reads a word has it. */
export const kindWords: readonly KindWord[] = [...eventWords, ...baseWords, ...presenceWords]
