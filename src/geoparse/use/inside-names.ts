import type { Token } from '../fold.ts'
import { calendar, peoples } from '../names/name-words.ts'
import { gapAt, isCapital, isHeadline, keyAt, wordSet } from './phrase.ts'

/** Capitalised words that head the name of an organisation, a paper, a treaty, a war or a document. */
const HEADS = wordSet(
  `institute institution university college academy school seminary
  post times tribune herald gazette observer journal review chronicle monitor magazine today news radio television tv network
  media press presse agency wire editor correspondent
  force forces guard corps command brigade brigades battalion army navy division regiment legion militia
  party movement front league union alliance coalition association society federation syndicate
  organization organisation foundation council committee commission department treasury reserve senate parliament court bureau service services fund office
  center centre group studies policy affairs research project initiative club
  treaty accord accords agreement pact declaration protocol convention conference congress summit
  day week games cup festival expo prize award marathon olympics
  war wars cables papers file files report dossier
  bank company corporation airlines airways`,
)
/** Heads that are the state itself: "the Government of X" speaks for X. */
const STATE = wordSet(
  'congress senate parliament court treasury army navy force forces guard office day week',
)
/** Words before a name that make a name of both: Radio X, Agence X. */
const LEADERS = wordSet('agence radio air banque hotel institut voice club fc real')
/** Common nouns behind the title of a paper or a channel: "the Y X daily". */
const OUTLETS = wordSet('daily weekly newspaper magazine website channel broadcaster')
/** Units of money: "five X dollars". */
const MONEY = wordSet(
  `dollar dollars cent cents dinar dinars rial rials riyal riyals lira liras lire pound pounds franc francs dirham dirhams
  shekel shekels rouble roubles ruble rubles rupee rupees`,
)

/** Words before a name that belong to the place or the sentence, not to a person. */
const NOT_A_NAME = wordSet(
  `north south east west northern southern eastern western central greater upper lower mount mt lake camp fort port old new
  the a an this that these those its his her their my our your
  in at on from to of near by with for via into through over under until against across around between outside inside
  and but or nor if while when as after before since although though because despite unlike like even however meanwhile
  today yesterday now then also only not no yes how why what where who which both
  will does do did is are was were has have had can could should would may might must let`,
)

/** True where the toponym at tokens `[from, to)` is part of the name of an organisation, paper, treaty, war or currency. */
export function isInsideOrganisation(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [gapAt(tokens, from - 1), gapAt(tokens, to - 1)]
  if (after === ' ' && MONEY.has(keyAt(tokens, to))) return true
  if (before === ' ' && isCapital(tokens[from - 1])) {
    if (LEADERS.has(keyAt(tokens, from - 1))) return true
    if (after === ' ' && OUTLETS.has(keyAt(tokens, to)) && !NOT_A_NAME.has(keyAt(tokens, from - 1)))
      return true
  }
  // "the pro-X League": the League's name begins behind X
  const sided = /^[-‐‑]$/u.test(before) && /^(?:anti|pro|non)$/.test(keyAt(tokens, from - 1))
  if (sided && HEADS.has(keyAt(tokens, to))) return false
  return isHeadedAfter(tokens, to) || isHeadedBefore(tokens, from) || isWar(tokens, to)
}

/** "X Institute", "X State Department", "X–Y War": capitalised words run on to a head. */
function isHeadedAfter(tokens: readonly Token[], to: number): boolean {
  if (!isCapital(tokens[to])) return false
  // a headline capitalises every word: there only the next word counts
  const reach = isHeadline(tokens, to) ? 1 : 4
  for (let k = to; k < to + reach; k++) {
    if (!/^[ \-‐‑–]$/u.test(gapAt(tokens, k - 1)) || !isCapital(tokens[k])) return false
    if (HEADS.has(keyAt(tokens, k)) || (k > to && keyAt(tokens, k) === 'government')) return true
  }
  return false
}

/** "the X war", "the X–Y war", also where a writer leaves it in lower case. */
function isWar(tokens: readonly Token[], to: number): boolean {
  const gap = gapAt(tokens, to - 1)
  if (gap === ' ') return keyAt(tokens, to) === 'war'
  return /^[-‐‑–]$/u.test(gap) && gapAt(tokens, to) === ' ' && keyAt(tokens, to + 1) === 'war'
}

/** "University of X", "National Council of the Y of X", "Islamic State of X", "Council for the Y in X". */
function isHeadedBefore(tokens: readonly Token[], from: number): boolean {
  let k = from - 1
  if (keyAt(tokens, k) === 'the') k--
  if (!/^(?:of|for|in)$/.test(keyAt(tokens, k))) return false
  // "in X" tells where a body is, unless its name already runs over a preposition
  let runs = keyAt(tokens, k) !== 'in'
  for (let n = 0; n < 7; n++) {
    k--
    const key = keyAt(tokens, k)
    if (!/^[ \-‐‑]$/u.test(gapAt(tokens, k))) return false
    if (isCapital(tokens[k])) {
      if (HEADS.has(key) && !STATE.has(key)) return runs
      if (key === 'state' && gapAt(tokens, k - 1) === ' ' && isCapital(tokens[k - 1])) return runs
    } else if (key === 'for') runs = true
    else if (key !== 'of' && key !== 'the' && key !== 'and') return false
  }
  return false
}

/** "Michael Jordan": a capitalised word right before it that is neither a direction nor the start of a sentence. */
export function isInsidePerson(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (!isCapital(before) || from < 2 || gapAt(tokens, from - 1) !== ' ' || !/^.\p{Ll}{2}/u.test(before.text))
    return false
  if (/[.!?:\n]/.test(gapAt(tokens, from - 2)) || isHeadline(tokens, from)) return false
  const { key } = before
  if (NOT_A_NAME.has(key) || calendar.has(key) || peoples.has(key)) return false
  // adjectives of faith, rule and people: "Islamic X", "Ottoman X"
  if (/(?:ic|ist|ite|ish|ian|man)$/.test(key)) return false
  return tokens[from]?.text.toUpperCase() !== tokens[from]?.text
}
