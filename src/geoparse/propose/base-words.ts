import { row, type KindWord } from './kind-word.ts'

/** Nouns of places that somebody holds for his people or arms. */
export const baseWords: readonly KindWord[] = [
  row(
    'base',
    'consulate',
    'noun',
    'consulates?(?:[- ]general)?|consular (?:office|mission)s?',
    'It has a consulate.',
  ),
  row(
    'base',
    'embassy',
    'noun',
    'embass(?:y|ies)|diplomatic (?:missions?|compounds?)',
    'Its embassy stands there.',
  ),
  row(
    'base',
    'drone-base',
    'noun',
    'drone[- ](?:base|hangar|facility|airfield|launch site)s?|uav bases?',
    'It has a drone base.',
  ),
  row(
    'base',
    'airbase',
    'noun',
    'air[- ]?bases?|air ?fields?|air ?strips?|air force bases?|military airports?|helipads?',
    'It keeps an air base.',
  ),
  row(
    'base',
    'hq',
    'noun',
    'headquarters?|headquartered|hqs?|command (?:centers?|centres?|posts?)|(?:joint |main )?operations? (?:rooms?|centers?|centres?)|operational (?:centers?|centres?|headquarters)|(?:party|political|religious|militia|liaison|front|field) offices?',
    'Its headquarters are there.',
  ),
  row(
    'base',
    'border-crossing',
    'noun',
    'border (?:crossings?|posts?|gates?|points?)|crossing points?',
    'It holds the border crossing.',
  ),
  row(
    'base',
    'depot',
    'noun',
    '(?:weapons?|arms|ammunition|munitions?|missiles?|fuel|supply|rocket) (?:depots?|dumps?|caches?|stores?|storage|warehouses?|stockpiles?|factor(?:y|ies))|arsenals?|depots?|warehouses?',
    'It has an arms depot.',
  ),
  row(
    'base',
    'camp',
    'noun',
    '(?:training|military|army|militia|guerrilla|militant) (?:camps?|grounds?)|training (?:cent(?:er|re)s?|facilit(?:y|ies)|bases?)|(?:military|troop) concentrations?|barracks|cantonments?|encampments?',
    'It keeps a training camp.',
  ),
  row(
    'base',
    'outpost',
    'noun',
    'outposts?|observation posts?|watch ?towers?|safe ?houses?|hide-?outs?|garrisons?|forts?|check ?points?|listening (?:posts?|stations?)|radar (?:stations?|sites?)',
    'It keeps an outpost.',
  ),
  row(
    'base',
    'base',
    'noun',
    '(?:military|naval|army|missile|intelligence|operational|forward|rear|secret|logistics|militant|rebel|spy) (?:bases?|compounds?|facilit(?:y|ies)|installations?|complex(?:es)?|sites?|positions?|posts?)|(?<!(?:power|tax|support|customer|popular|social|data|voter|industrial|fan) )bases?(?! (?:of|for) (?:support|power|operations?$|comparison))|strongholds?|bastions?|fortress(?:es)?|sanctuar(?:y|ies)|safe havens?|launch(?:ing)? (?:pads?|sites?)|missile (?:silos?|sites?)|mansions? (?:used|of)|compounds?',
    'It keeps a base.',
  ),
]
