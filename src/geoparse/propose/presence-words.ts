import { FORCES, row, type KindWord } from './kind-word.ts'

/** Words that tell that somebody holds a place, keeps forces in it, has sway there or is there at all. */
export const presenceWords: readonly KindWord[] = [
  row(
    'presence',
    'control',
    'verb',
    `control(?:s|led|ling)|holds(?! (?:talks|meetings?|an?))|rul(?:es|ed|ing) (?:over )?(?=\\p{L})|govern(?:s|ed|ing)|occup(?:y|ies|ied|ying)|(?:re)?captur(?:ed|ing)|seized|overran|overrun|retook|took (?:full |direct |complete |partial )?control|taking (?:full |direct |complete |partial )?control|took over|fell to|liberated|replaced|superseded`,
    'They control it.',
  ),
  row(
    'presence',
    'control',
    'noun',
    "control (?:of|over)|under (?:[\\p{L}’']+ ){0,4}control|(?:-| )(?:held|controlled|occupied|ruled)|occupation|takeover|rule (?:of|over|in)|strongholds?|bastions?|caliphate|foothold|grip on|territory (?:held|controlled|it still)|pockets? of territory",
    'The town is under control.',
  ),
  row(
    'presence',
    'deployment',
    'verb',
    `(?:stationed|garrisoned|deployed|based|posted|massed|massing|amassed|positioned|encamped|mobili[sz]ed)|(?:sent|sends|sending|poured|pouring|keeps|kept|maintains|maintained) (?:[\\p{L}\\p{N},.’'-]+ ){0,5}?${FORCES}`,
    'Troops are stationed there.',
  ),
  row(
    'presence',
    'deployment',
    'noun',
    `(?:troops|soldiers|forces|advis[eo]rs|fighters|commandos|peacekeepers|marines|jihadis) (?:in|at|near|inside|across|from|taking part|stand)|military (?:presence|build-?up|concentration|footprint)|troop presence|garrisons?|invasion force|(?:special operations|artillery|engineering|armou?red) (?:units|divisions)`,
    'It has troops in town.',
  ),
  row(
    'presence',
    'influence',
    'noun',
    "influence|influential|sway|clout|hegemony|dominance|dominat(?:es?|ed|ing|ion)|leverage|stranglehold|proxy|prox(?:y|ies)|puppets?|client state|power ?base|patronage|penetrat(?:ed|ion|ing)|infiltrat(?:ed|ion|ing)|meddl(?:es|ed|ing)|interfer(?:es|ed|ence|ing)|overshadows|wields?|parallel (?:state|military|political)|inroads|loyal(?:ty)? to|backs?|backed|backing of|sponsor(?:s|ed|ing)?|supports|funds|finances|(?:seats|MPs|ministries|ministers) (?:in|of)|grip",
    'It holds sway.',
  ),
  row(
    'presence',
    'presence',
    'noun',
    `presence|present in|operat(?:es|ing|ed|ives?) (?:in|across|from|inside)|active in|active|based in|(?:fighters|militants|agents|operatives|spies|members|cells?|networks?|branch(?:es)?|supporters) (?:in|across|inside|of)|networks?|network (?:of|in|comprises)|settled in|sheltered in|(?:born|formed|founded) in|armed (?:militants|men|elements|fighters)|elements|wings? (?:in|of)|fighters|militiamen`,
    'They are active there.',
  ),
]
