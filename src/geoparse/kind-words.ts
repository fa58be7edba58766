import { baseWords } from './propose/base-words.ts'
import { eventWords } from './propose/event-words.ts'
import type { KindWord } from './propose/kind-word.ts'
import { presenceWords } from './propose/presence-words.ts'

/** All words that tell what a sentence speaks of; within a layer the first row that reads a word has it. */
export const kindWords: readonly KindWord[] = [...eventWords, ...baseWords, ...presenceWords]
