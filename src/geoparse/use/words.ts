import type { Use } from '../mention.ts'

export type Preposition =
  | 'against'
  | 'as'
  | 'at'
  | 'between'
  | 'for'
  | 'from'
  | 'in'
  | 'of'
  | 'on'
  | 'over'
  | 'to'
  | 'toward'
  | 'with'

/**
 * Where a word stands to the name of a country or seat of government:
 * modified "X border" · compounded "X-based" · owned "X's old border" · subject "X erupted" · undergone "X saw a war" ·
 * patient "X was occupied" · object "entered X" · given "offered X to" · named "the country X" · marred "war-torn X" ·
 * preposition "inside X", where nothing before it says otherwise. Any other slot is a preposition that needs the word
 * before it: "travelled to X", "ties to X".
 */
export type UseSlot =
  | 'modified'
  | 'compounded'
  | 'owned'
  | 'subject'
  | 'undergone'
  | 'patient'
  | 'object'
  | 'given'
  | 'named'
  | 'marred'
  | 'preposition'
  | Preposition

/**
 * Words that tell the ground and the people (literal) from the government (metonym). The example is the test of the whole
 * row: the name stands in brackets, and every word of the row is put where the braces are.
 */
export interface UseRow {
  slot: UseSlot
  use: Exclude<Use, 'associative'>
  words: readonly string[]
  example: string
}

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Nouns with their regular plurals; forms that English lacks match nothing. */
const nouns = (words: string): string[] =>
  list(words).flatMap((noun) => {
    if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`]
    return [noun, /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`]
  })

/** Base forms of regular verbs with their -s, -ed and -ing; forms that English lacks match nothing. */
const verbs = (words: string): string[] =>
  list(words).flatMap((verb) => {
    if (/[^aeiou]y$/.test(verb))
      return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
    if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
    const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb)
      ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]
      : []
    return [
      verb,
      /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`,
      `${verb}ed`,
      `${verb}ing`,
      ...doubled,
    ]
  })

const compass = list('north south east west northeast northwest southeast southwest')
const ground = [
  ...nouns(
    `border frontier territory land coast coastline shore desert mountain hill river valley marsh plain lake island
    region province governorate district county city town village capital suburb street road highway square bridge
    airport port harbor harbour crossing checkpoint area part neighborhood neighbourhood quarter zone centre center
    landscape map`,
  ),
  ...list(
    'territorial soil ground airspace sky skies waters interior outskirts heartland hinterland countryside downtown geography terrain',
  ),
]
const buildings = [
  ...nouns(
    'hospital school university mosque church shrine prison hotel museum bazaar market refinery dam oilfield field factory',
  ),
  'infrastructure',
  'grid',
]
const people = [
  ...nouns(
    `people population citizen resident inhabitant society minority majority community tribe clan family student
    worker farmer voter protester demonstrator refugee muslim christian jew sunni shia shiite neighbor neighbour
    newspaper generation elite cleric ayatollah politician party militia movement faction journalist activist`,
  ),
  ...list(
    'citizenry locals public youth women men children poor religious tribal clergy class media press diaspora resistance',
  ),
]
const happenings = [
  ...nouns(
    `protest rally demonstration uprising revolution election crisis conflict divide collapse disintegration
    liberation partition impasse deadlock stalemate vacuum`,
  ),
  ...list(
    'crises divisions unrest turmoil chaos violence bloodshed insurgency civil destruction devastation reconstruction',
  ),
  ...list('breakup fragmentation'),
]
const ways = [
  ...nouns('sector industry resource reserve system hotspot scene arena economy'),
  ...list(
    'history past culture heritage politics life agriculture wealth future fate stability instability unity',
  ),
  ...list('fabric identity mosaic climate weather soul evolution trajectory'),
]
const motion = [
  ...verbs(
    `travel return move visit arrive deploy withdraw march cross smuggle deliver transfer head rush ship transport
    dispatch sail walk pass migrate emigrate immigrate deport extradite export import transit relocate resettle advance
    retreat airlift truck funnel pour flow escape exile banish flock infiltrate evacuate repatriate expand spread
    extend stretch enter haul convey journey commute defect depart exit parachute tour trek summon invite recall`,
  ),
  ...list(
    `flew flown fly flies flying fled flee flees fleeing went gone go goes going send sends sent sending come comes came
    coming withdrew withdrawn drive drives drove driven driving ride rode brought bring brings bringing take takes took
    taken taking left leave leaves leaving get getting got called`,
  ),
  ...nouns(
    'flight trip route road highway pipeline corridor shipment convoy delegation delivery pilgrimage deployment voyage',
  ),
  ...list('entry gateway arrival departure mission way door train bus plane planes trucks back adjacent far'),
  ...compass,
]

export const useRows: readonly UseRow[] = [
  // the noun behind it
  row('modified', 'literal', [...ground, ...compass], 'They met at the [Arland] {border}.'),
  row(
    'modified',
    'literal',
    [
      ...nouns(
        'protest demonstration conflict uprising election incident refugee civilian resident pilgrim market',
      ),
      ...nouns('newspaper journalist scholar researcher analyst expert trip visit tour flight'),
      ...list(
        'unrest rallies crisis insurgency reconstruction events developments people population youth economy',
      ),
      ...list('media press'),
    ],
    'The [Arland] {protests} grew.',
  ),
  row(
    'modified',
    'metonym',
    [
      ...nouns(
        'government official administration regime army force troop soldier diplomat ambassador envoy embassy',
      ),
      ...nouns(
        'president minister sanction deal talk negotiation agreement accord relation tie tension alliance',
      ),
      ...nouns('warplane jet airstrike strike attack raid drone base interest intervention assassination'),
      ...list(
        'military navy police intelligence nuclear rivalry occupation invasion presence pressure support aid',
      ),
      ...list('assistance custody involvement law policy'),
    ],
    'They came into [Arland] {forces} then.',
  ),
  row('compounded', 'literal', list('based born bound wide'), 'The [Arland]-{based} trader left.'),
  // what it has
  row(
    'owned',
    'literal',
    [...ground, ...compass, ...buildings],
    'The road to [Arland]’s western {border} is shut.',
  ),
  row('owned', 'literal', people, 'They harmed [Arland]’s {people} most.'),
  row('owned', 'literal', [...happenings, ...ways], 'They watched [Arland]’s long {crisis} from afar.'),
  row(
    'owned',
    'metonym',
    [
      ...nouns(
        'government minister ministry official president chancellor parliament army force guard troop soldier',
      ),
      ...nouns(
        'embassy ambassador envoy general network mullah policy law plan strategy campaign commission committee',
      ),
      ...nouns(
        'council service agency intervention ambition regime spy agent diplomat court judge officer commander',
      ),
      ...nouns('role program programme weapon missile company ally proxy interest'),
      ...list(
        'division military navy police authorities interference influence presence control support backing aid',
      ),
      ...list('judiciary'),
    ],
    'It met [Arland]’s border {forces} there.',
  ),
  // what it does, and what is done to it
  row(
    'subject',
    'literal',
    [
      ...verbs(
        'erupt descend collapse disintegrate splinter burn border straddle stretch crumble slide plunge seethe',
      ),
      ...list('lies fell falls fallen slid sank bled bleeds'),
    ],
    'In spring [Arland] {erupted}.',
  ),
  row(
    'subject',
    'metonym',
    [
      ...verbs(
        `want decide announce declare accuse agree disagree insist warn demand refuse reject deny claim argue request ask
        call urge pledge promise threaten condemn criticize criticise praise welcome denounce propose offer
        suggest admit acknowledge concede confirm consider believe value view regard hope fear expect intend plan aim
        attempt try struggle work cling pursue push pressure lobby negotiate mediate broker sign ratify veto vote
        recognize recognise support back sponsor fund finance arm train equip supply provide deliver deploy dispatch
        launch fire attack retaliate respond react intervene interfere meddle invest manage succeed fail focus use exert
        exercise wield expand extend establish create form help allow enable let permit recruit hire spy monitor impose
        lift suspend cancel withdraw pull tighten maintain retain continue start move step act play promote defend
        protect oppose resist avoid funnel pour ally side count rely benefit reap enjoy gain need own obtain acquire
        develop test enrich export import invent devise craft boast carry conduct order appoint nominate name exclude
        include penetrate liberate counter stifle suppress crush leverage outmaneuver outmanoeuvre worry care prefer
        reckon calculate vow blame defy know`,
      ),
      ...list(
        `says said saying thinks thought knew told tells gave gives given made makes took takes taken sent sends
        spent spends sought seeks fought fights won wins led leads began begun begins put puts kept keeps held holds
        spoke spoken chose chosen built builds bought sold sells met meets dealt deals struck strikes withdrew drew
        undertook understood understands`,
      ),
    ],
    'Last year [Arland] {announced} a treaty.',
  ),
  row(
    'undergone',
    'literal',
    list(
      `has have had faces faced face facing saw sees seen witnessed witnesses suffers suffered suffer experienced endures
      endured undergoes underwent hosts houses contains`,
    ),
    'By then [Arland] {suffered} a long civil war.',
  ),
  row(
    'patient',
    'literal',
    list(
      `invaded occupied divided partitioned ravaged devastated destroyed torn plunged flooded engulfed overrun conquered
      liberated bombed shelled located situated dominated ruled governed split carved inhabited gripped rocked shaken
      paralysed paralyzed swept`,
    ),
    'For years [Arland] was {invaded}.',
  ),
  row(
    'object',
    'literal',
    [
      ...verbs(
        `enter visit reach cross invade occupy control rule govern conquer liberate capture recapture seize divide
        partition stabilize stabilise destabilize destabilise rebuild reconstruct transform turn use keep maintain save
        destroy devastate ravage border surround encircle dominate plunge flood roam traverse tour unify unite pull drag
        exit bomb shell storm infiltrate penetrate annex cede colonize colonise engulf grip rock overfly inhabit settle
        populate depopulate cleanse strengthen weaken bankrupt pacify secure evacuate vacate transit bypass democratize
        modernize supplement plunder loot wreck ruin exploit flee escape`,
      ),
      ...list(
        `fled left leave leaves leaving kept split splitting overran overrun swept sweep sweeping shook shaken tore torn
        tear tearing lost loses lose losing took take taken taking retook retake retaken retaking ran run running`,
      ),
    ],
    'They {entered} [Arland] by night.',
  ),
  row(
    'object',
    'metonym',
    [
      ...verbs(
        `accuse blame warn urge praise thank criticize criticise condemn denounce threaten attack fight ask request tell
        inform promise allow enable permit invite oppose support back help assist aid defend serve represent isolate
        sanction punish pressure press convince persuade force compel push provoke challenge defy confront deter contain
        rival outmaneuver best alarm worry anger infuriate please reassure join trust recognise recognize`,
      ),
      ...list('told gave gives give fought'),
    ],
    'Critics {accused} [Arland] of delay.',
  ),
  row(
    'given',
    'literal',
    [
      ...verbs('offer hand deliver cede surrender gift abandon'),
      ...list('give gives gave given giving sell sells sold selling lose loses lost losing'),
    ],
    'They {offered} [Arland] to Borland.',
  ),
  row(
    'named',
    'literal',
    nouns('city town capital country region province island'),
    'They came to the {country} [Arland].',
  ),
  row(
    'marred',
    'literal',
    list(
      `torn hit ravaged stricken scarred weary plagued battered wracked racked ridden prone held controlled occupied
      besieged divided ruled administered majority dominated populated`,
    ),
    'He left war-{torn} [Arland] then.',
  ),
  // prepositions
  row(
    'preposition',
    'literal',
    [
      ...list(
        'in inside within across throughout into outside near around beyond via through over from at amid off along',
      ),
      ...list(
        'northern southern eastern western central northeastern northwestern southeastern southwestern',
      ),
      ...list('upper lower inner outer downtown greater rural'),
      ...compass,
    ],
    'Much is heard {inside} [Arland] now.',
  ),
  row(
    'preposition',
    'metonym',
    list('of to for on upon with without between about toward towards against by versus vs'),
    'The envoys spoke {against} [Arland].',
  ),
  row(
    'in',
    'metonym',
    [...verbs('believe trust'), ...list('faith confidence belief')],
    'He does not {believe} in [Arland].',
  ),
  row('of', 'literal', [...ground, ...compass, ...buildings], 'They saw the {streets} of [Arland].'),
  row('of', 'literal', [...people, ...happenings, ...ways], 'They wrote on the {politics} of [Arland].'),
  row(
    'of',
    'literal',
    list(
      `nation nations all most much half third rest whole bulk percent out outside inside charge invasion occupation
      control conquest capture recapture takeover destabilization destabilisation stabilization stabilisation
      domination siege fall battle bombing bombardment blockade evacuation annexation rule ruling heart hearts core hegemony`,
    ),
    'They fought for {control} of [Arland].',
  ),
  row('to', 'literal', [...motion, 'from'], 'They {travelled} safely to [Arland].'),
  row(
    'to',
    'metonym',
    [
      ...nouns(
        'tie loyalty ambassador envoy relation relationship link cable message letter report threat danger',
      ),
      ...nouns(
        'challenge warning response answer friend gift concession invitation pledge commitment sale rival',
      ),
      ...nouns('alternative signal'),
      ...verbs('look turn talk listen appeal complain belong grant provide offer hand owe speak'),
      ...list(
        'close closer closest closeness loyal allegiance linked reported support aid assistance opposed opposition',
      ),
      ...list(
        'hostile hostility friendly sympathetic subservient beholden obedient according thanks news spoke sell',
      ),
      ...list(
        'sells sold selling give gives gave given giving allied important importance control affiliated',
      ),
    ],
    'They were {loyal} to [Arland].',
  ),
  row(
    'from',
    'metonym',
    [
      ...nouns(
        'order instruction directive decree threat objection criticism assurance guarantee request message',
      ),
      ...nouns(
        'response reaction warning invitation concession weapon missile drone rocket fund loan grant investment',
      ),
      ...verbs('receive demand benefit seek buy win differ distance'),
      ...list(
        'support backing help aid assistance funding money financing diktat input pressure independence',
      ),
      ...list(
        'independent permission approval blessing consent opposition condemnation recognition protection weaponry',
      ),
      ...list('arms training advice sanctions relief interference intervention influence sought bought won'),
    ],
    'It was {support} from [Arland].',
  ),
  row(
    'for',
    'literal',
    [
      ...verbs('depart head'),
      ...nouns(
        'flight plan scheme policy strategy battle war struggle contest competition era chapter prospect route',
      ),
      ...list('left leave leaves leaving bound future vision hopes consequences fight race'),
    ],
    'They {departed} for [Arland].',
  ),
  row(
    'on',
    'literal',
    [
      ...verbs('march advance focus'),
      ...nouns(
        'adviser advisor expert report book policy study paper analyst specialist researcher conference debate',
      ),
      ...list('invasion grip hold hegemony influence impact effect eyes information man'),
    ],
    'His {report} on [Arland] came out.',
  ),
  row(
    'over',
    'metonym',
    [
      ...nouns('advantage edge victory triumph superiority leverage concern worry'),
      ...list('concerned worried alarmed'),
    ],
    'It has an {advantage} over [Arland].',
  ),
  row(
    'at',
    'metonym',
    [...verbs('aim direct point look lash'), ...list('anger angry fury furious rage outrage')],
    'Blame was {aimed} squarely at [Arland].',
  ),
  row(
    'against',
    'literal',
    [...nouns('missile rocket drone raid launch'), ...list('launched shelling bombardment artillery')],
    'They fired {missiles} against [Arland].',
  ),
  row('as', 'literal', ['far'], 'It reaches as {far} as [Arland].'),
  row('toward', 'literal', motion, 'They {marched} toward [Arland].'),
  row('with', 'literal', nouns('border frontier boundary crossing'), 'It has a {border} with [Arland].'),
  row(
    'between',
    'literal',
    [
      ...ground,
      ...nouns('route flight corridor pipeline point passage divide shuttle'),
      ...list('distance travel lies located situated halfway midway divided partitioned split shuttled'),
    ],
    'The {road} between [Arland] and Borland is long.',
  ),
]

function row(slot: UseSlot, use: UseRow['use'], words: readonly string[], example: string): UseRow {
  return { slot, use, words, example }
}
