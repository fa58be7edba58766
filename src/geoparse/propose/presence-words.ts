import { FORCES, row, type KindWord } from './kind-word.ts'

/** Words that tell that somebody holds a place, keeps forces in it, has sway there or is there at all. */
export const presenceWords: readonly KindWord[] = [
  row(
    'presence',
    'control',
    'noun',
    "control (?:of|over)|under (?:[\\p{L}’']+ ){0,4}control|(?:-| )(?:held|controlled|occupied|ruled)|occupation|takeover|rule (?:of|over|in)|strongholds?|bastions?|caliphate|foothold|grip on|territory (?:held|controlled|it still)|pockets? of territory",
    'The town is under control.',
  ),
  row(
    'presence',
    'control',
    'verb',
    `control(?:s|led|ling)?(?! (?:of|over))|holds?(?! (?:talks|meetings?|sway|an?))|rul(?:es|ed)(?: over)?|govern(?:s|ed|ing)|occup(?:y|ies|ied|ying)|(?:re)?captur(?:ed|ing)|seized|overran|overrun|retook|took (?:full |direct |complete |partial )?control|taking (?:full |direct |complete |partial )?control|took over|fell to|liberated|replaced|superseded`,
    'They control it.',
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
    `${FORCES} (?:in|at|near|inside|across|taking part)|military (?:presence|build-?up|concentration|footprint)|troop presence|garrisons?|invasion force|(?:special operations|artillery|engineering|armou?red) (?:units|divisions)`,
    'It has troops in town.',
  ),
  row(
    'presence',
    'influence',
    'noun',
    'influence|influential|sway|clout|hegemony|dominance|dominat(?:es?|ed|ing|ion)|leverage|stranglehold|client state|power ?base|penetrat(?:ed|ion|ing)|infiltrat(?:ed|ion|ing)|overshadows|wields?|parallel (?:state|military|political)|inroads|(?:seats|mps|ministries|ministers) in|proxy (?:force|group|militia|state)s?|prox(?:y|ies)|puppets?',
    'It has sway there.',
  ),
  row(
    'presence',
    'influence',
    'loose',
    'patronage|meddl(?:es|ed|ing)|interfer(?:es|ed|ence|ing)|loyal(?:ty)? to|back(?:s|ed|ing)|sponsor(?:s|ed|ing)|support(?:s|ed)|fund(?:s|ed)|financ(?:es|ed)|arm(?:s|ed) and|allied (?:to|with)|aligned with|grip',
    'It funds a party.',
  ),
  row(
    'presence',
    'presence',
    'noun',
    `presence|present in|operat(?:es|ing|ed|ives?) (?:in|across|from|inside)|active in|most active|based in|(?:fighters|militants|agents|operatives|spies|members|cells?|networks?|branch(?:es)?|supporters) (?:in|across|inside|of)|networks?|network (?:of|in|comprises)|settled in|sheltered in|(?:born|formed|founded) in|armed (?:militants|men|elements|fighters)|wings? (?:in|of)|fighters|militiamen`,
    'They are active in town.',
  ),
]
