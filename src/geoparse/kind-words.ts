import type { LayerId } from '../model/layer.ts'

/**
 * Words that tell what a sentence speaks of: a layer and a kind. The first row that matches wins, so the plainer kinds of
 * event stand before the looser ones. Each row's example is its test.
 */
export interface KindWord {
  layer: LayerId
  kind: string
  pattern: RegExp
  example: string
}

export const kindWords: readonly KindWord[] = [
  row(
    'event',
    'massacre',
    'massacre[ds]?|mass killing|executed (?:hundreds|dozens)',
    'Dozens were massacred.',
  ),
  row(
    'event',
    'strike',
    'air ?strikes?|drone strikes?|missiles?|rockets?|bombed|shelled|shelling',
    'Rockets hit it.',
  ),
  row('event', 'cyber', 'cyber[- ]?attacks?|hacked', 'A cyber attack hit sites.'),
  row(
    'event',
    'displacement',
    'displaced|expelled|fled their homes|were forced out',
    'Residents were expelled.',
  ),
  row(
    'event',
    'protest',
    'protest(?:s|ers|ed)?|demonstrat(?:ed|ions?|ors)|rall(?:y|ied)|sit-in',
    'Protesters marched.',
  ),
  row(
    'event',
    'battle',
    'captured|recaptured|retook|seized|liberated|overran|offensive|battle|clash(?:es|ed)|took control of|drove .{1,40} out',
    'Fighters captured it.',
  ),
  row(
    'event',
    'attack',
    'attack(?:s|ed)?|ambush(?:ed)?|stormed|bomb(?:s|ing|ings)?|assassinat\\w+|set fire|burned',
    'They stormed it.',
  ),
  row('event', 'withdrawal', 'withdr(?:ew|awal|awn)|pulled out', 'Troops withdrew.'),
  row(
    'event',
    'deployment',
    'deployed|sent (?:troops|fighters|advisers)|reinforcements',
    'Troops were deployed.',
  ),
  row('event', 'meeting', 'met with|meeting|talks|summit|visited', 'They met with ministers.'),
  row('event', 'diplomatic', 'ambassador|agreement|treaty|accord', 'An accord was signed.'),
  row('event', 'aid', 'aid convoy|humanitarian aid|relief', 'An aid convoy arrived.'),
  row(
    'event',
    'political',
    'elect(?:ed|ions?)|resign(?:ed|ation)|voted|appointed|sworn in',
    'The premier resigned.',
  ),
  row('base', 'consulate', 'consulate', 'It has a consulate.'),
  row('base', 'embassy', 'embassy', 'Its embassy stands there.'),
  row('base', 'airbase', 'air ?base', 'It keeps an air base.'),
  row('base', 'hq', 'headquarters', 'Its headquarters are there.'),
  row('base', 'base', '(?:military )?(?:bases?|outposts?|camps?)', 'It keeps a base.'),
  row('presence', 'influence', 'influences?|sway|dominat\\w+', 'It holds sway.'),
  row('presence', 'control', 'controls?|controlled|holds?|held|rules?|ruled', 'They control it.'),
  row('presence', 'deployment', 'stationed|garrison(?:ed)?', 'Troops are stationed there.'),
  row('presence', 'presence', 'presence|present|operates?|active', 'They are active there.'),
]

function row(layer: LayerId, kind: string, words: string, example: string): KindWord {
  return { layer, kind, pattern: new RegExp(`\\b(?:${words})\\b`, 'i'), example }
}
