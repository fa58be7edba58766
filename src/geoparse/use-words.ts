import type { Use } from './mention.ts'

/**
 * Where a word stands to the name of a country or seat of government:
 * modified: "X border", "X-backed" · owned: "X's old border" · subject: "X erupted" · patient: "X was occupied" ·
 * object: "entered X" · preposition: "inside X", without a word that says otherwise · any other slot is a preposition,
 * and its words stand before it: "travelled to X", "ties to X".
 */
export type UseSlot =
  | 'modified'
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
export type Preposition =
  | 'about'
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
 * Words that tell the ground and the people (literal) from the government (metonym). The example is the test of the whole
 * row: the name stands in brackets, and every word of the row is put where the braces are.
 */
export interface UseRow {
  slot: UseSlot
  use: Exclude<Use, 'associative'>
  words: readonly string[]
  example: string
}

const list = (words: string): string[] => words.split(/\s+/)

/** Base forms of regular verbs with their -s, -ed and -ing; forms that English lacks match nothing. */
export function inflect(words: string): string[] {
  return list(words).flatMap((v) => {
    if (/[^aeiou]y$/.test(v)) return [v, `${v.slice(0, -1)}ies`, `${v.slice(0, -1)}ied`, `${v}ing`]
    if (v.endsWith('e')) return [v, `${v}s`, `${v}d`, `${v.slice(0, -1)}ing`]
    const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(v) ? [`${v}${v.at(-1)}ed`, `${v}${v.at(-1)}ing`] : []
    return [v, /(?:s|sh|ch|x|z)$/.test(v) ? `${v}es` : `${v}s`, `${v}ed`, `${v}ing`, ...doubled]
  })
}

const compass = list('north south east west northeast northwest southeast southwest')
const ground = list(
  'border borders frontier frontiers territory territories soil land lands ground airspace sky skies waters coast coasts coastline shore shores desert deserts mountain mountains hills river rivers valley valleys marsh marshes plain plains lake lakes island islands interior region regions province provinces governorate governorates district districts county counties city cities town towns village villages capital suburb suburbs outskirts street streets road roads highway highways square squares bridge bridges airport airports port ports harbor harbour crossing crossings checkpoint checkpoints heartland hinterland countryside area areas part parts neighborhood neighborhoods neighbourhood neighbourhoods quarter quarters zone centre center downtown landscape geography map terrain',
)
const buildings = list(
  'hospital hospitals school schools university universities mosque mosques church churches shrine shrines prison prisons hotel hotels museum museums bazaar bazaars market markets refinery refineries dam dams oilfield oilfields field fields factory factories infrastructure grid',
)
const people = list(
  'people peoples population populations citizen citizens citizenry resident residents inhabitants locals society public youth women men children poor minority minorities majority community communities tribe tribes clan clans families students workers farmers voters protesters demonstrators refugees muslims christians jews sunnis sunni shia shias shiite shiites shiis kurds kurd kurdish arabs turkmens yazidis druze bedouin media press newspaper newspapers diaspora generation generations elite elites class cleric clerics clergy ayatollah ayatollahs tribal neighbor neighbors neighbour neighbours politician politicians party parties factions journalists activists',
)
const happenings = list(
  'protest protests rallies rally demonstration demonstrations uprising uprisings revolution unrest turmoil chaos violence bloodshed insurgency civil election elections crisis crises conflict conflicts divide divisions collapse disintegration destruction devastation reconstruction liberation partition breakup',
)
const ways = list(
  'history past culture heritage politics life economy sector industry agriculture resources reserves wealth future fate stability instability unity fabric identity mosaic climate weather soul system hotspots',
)
const motion = [
  ...inflect(
    'travel return move visit arrive deploy withdraw march cross smuggle deliver transfer head rush ship transport dispatch sail walk pass migrate emigrate immigrate deport extradite export import transit relocate resettle advance retreat airlift truck funnel pour flow escape exile banish flock infiltrate evacuate repatriate expand spread extend stretch enter haul convey journey commute defect depart exit parachute tour trek summon invite recall',
  ),
  ...list(
    'flew flown fly flies flying fled flee flees fleeing went gone go goes going send sends sent sending come comes came coming withdrew withdrawn drive drives drove driven driving ride rode brought bring brings bringing take takes took taken taking left leave leaves leaving get getting got flight flights trip trips route routes road roads highway pipeline corridor corridors shipment shipments convoy convoys delivery deliveries pilgrimage pilgrimages entry gateway called arrival departure voyage way door train bus plane planes back adjacent deployment deployments export imports trucks far east west north south',
  ),
]

export const useRows: readonly UseRow[] = [
  // the noun beside it
  row('modified', 'literal', [...ground, ...compass], 'They met at the [Arland] {border}.'),
  row('modified', 'literal', list('protest protests unrest demonstrations rallies crisis conflict uprising insurgency elections reconstruction population residents refugees civilians economy trip visit tour flight flights'), 'The [Arland] {protests} grew.'),
  row('modified', 'literal', list('based born bound'), 'The [Arland]-{based} trader left.'),
  row('modified', 'metonym', list('deal deals talks negotiations agreement accord nuclear relations ties tensions rivalry alliance government governments officials official administration regime army armies military forces force troops soldiers navy police diplomats diplomat ambassador envoy embassy president minister sanctions led backed aligned allied linked funded financed sponsored supported trained armed controlled dominated made supplied brokered imposed style intelligence warplanes jets airstrikes strikes'), 'They came into [Arland]-{backed} hands.'),
  // what it has
  row('owned', 'literal', [...ground, ...compass, ...buildings], 'The road to [Arland]’s western {border} is shut.'),
  row('owned', 'literal', people, 'They harmed [Arland]’s {people} most.'),
  row('owned', 'literal', [...happenings, ...ways], 'They watched [Arland]’s long {crisis} from afar.'),
  row('owned', 'metonym', list('government governments minister ministers ministry ministries official officials president chancellor parliament army military forces force guard guards police troops soldiers navy embassy ambassador division general generals network networks mullahs policy policies law laws plan plans strategy campaign commission committee council authority authorities service services agency agencies intervention interference influence ambition ambitions regime spy spies agents diplomat diplomats court officer officers commander commanders role presence control support backing aid program programme weapons missile missiles company ally allies proxy proxies interests'), 'It met [Arland]’s border {forces} there.'),
  // what it does, and what is done to it
  row('subject', 'literal', [...inflect('erupt descend collapse disintegrate splinter burn border straddle stretch crumble slide plunge seethe boil'), ...list('lies fell falls fallen slid sank bled bleeds borders')], 'In spring [Arland] {erupted}.'),
  row('subject', 'metonym', [...inflect('want decide announce declare accuse agree disagree insist warn demand refuse reject deny claim argue request ask call urge pledge promise threaten condemn criticize criticise praise welcome denounce protest propose offer suggest admit acknowledge concede confirm consider believe value view regard hope fear expect intend plan aim attempt try struggle work cling seek pursue push press pressure lobby negotiate mediate broker sign ratify veto vote recognize recognise support back sponsor fund finance arm train equip supply provide deliver deploy dispatch launch fire attack retaliate respond react intervene interfere meddle invest manage succeed fail focus use exert exercise wield expand extend establish create form help allow enable let permit recruit hire spy monitor impose lift suspend cancel withdraw pull tighten maintain retain continue start move step act play promote defend protect oppose resist avoid funnel pour ally side count rely benefit reap enjoy gain need own obtain acquire develop test enrich export import invent devise craft boast carry conduct order appoint nominate name exclude include penetrate liberate counter stifle suppress crush leverage outmaneuver worry care like prefer count reckon calculate know'), ...list('says said saying thinks thought knows knew sees told tells gave gives given made makes took takes taken sent sends spent spends sought seeks fought fights won wins led leads began begun begins put puts kept keeps held holds spoke spoken chose chosen built builds bought sold sells met meets dealt deals struck strikes withdrew drew undertook understood understands vowed vows blames blamed denied defied')], 'Last year [Arland] {announced} a treaty.'),
  row('undergone', 'literal', list('has have had faces faced face facing saw sees seen witnessed witnesses suffers suffered suffer experienced endures endured undergoes underwent hosts houses contains'), 'By then [Arland] {suffered} a long civil war.'),
  row('patient', 'literal', list('invaded occupied divided partitioned ravaged devastated destroyed torn plunged flooded engulfed overrun conquered liberated bombed shelled located situated dominated ruled governed split carved inhabited gripped rocked shaken paralysed paralyzed swept'), 'For years [Arland] was {invaded}.'),
  row('object', 'literal', [...inflect('enter visit reach cross invade occupy control rule govern conquer liberate capture recapture seize divide partition stabilize stabilise destabilize destabilise rebuild reconstruct transform turn use keep maintain save destroy devastate ravage border surround encircle dominate plunge flood roam traverse tour unify unite pull drag exit bomb shell storm infiltrate penetrate annex cede colonize colonise engulf grip rock overfly inhabit settle populate depopulate cleanse strengthen weaken bankrupt pacify secure evacuate vacate transit bypass democratize modernize supplement plunder loot wreck ruin exploit flee escape'), ...list('fled left leave leaves leaving kept split splitting overran overrun swept sweep sweeping shook shaken tore torn tear tearing lost loses lose losing took take taken taking retook retake retaken retaking ran run running hold held holding')], 'They {entered} [Arland] by night.'),
  row('object', 'metonym', [...inflect('accuse blame warn urge praise thank criticize criticise condemn denounce threaten attack fight ask request tell inform promise allow enable permit invite oppose support back help assist aid defend serve represent isolate sanction punish pressure press convince persuade force compel push provoke challenge defy confront deter contain rival outmaneuver best alarm worry anger infuriate please reassure support join trust recognise recognize'), ...list('told gave gives give fought best bested serving serves')], 'Critics {accused} [Arland] of delay.'),
  row('given', 'literal', [...inflect('offer hand deliver cede surrender present gift abandon'), ...list('give gives gave given giving sell sells sold selling lose loses lost losing')], 'They {offered} [Arland] to Borland.'),
  row('named', 'literal', list('city town capital capitals country countries region province island'), 'They came to the {country} [Arland].'),
  row('marred', 'literal', list('torn hit ravaged stricken scarred weary plagued battered wracked racked ridden prone held controlled occupied ruled administered'), 'He left war-{torn} [Arland] then.'),
  // prepositions
  row('preposition', 'literal', list('in inside within across throughout into outside near around beyond via through over from at amid northern southern eastern western central northeastern northwestern southeastern southwestern upper lower rural neighboring'), 'Much is heard {inside} [Arland] now.'),
  row('preposition', 'metonym', list('of to for on with between about toward towards against by'), 'The envoys spoke {against} [Arland].'),
  row('in', 'metonym', [...inflect('believe trust'), ...list('faith confidence belief')], 'He does not {believe} in [Arland].'),
  row('of', 'literal', [...ground, ...compass, ...buildings, ...people, ...happenings, ...ways], 'They saw the {streets} of [Arland].'),
  row('of', 'literal', list('nation nations all most much half third rest whole bulk percent out outside inside charge invasion occupation control conquest capture recapture takeover destabilization destabilisation stabilization stabilisation division domination siege fall battle bombing bombardment blockade evacuation annexation rule ruling hearts hegemony'), 'They fought for {control} of [Arland].'),
  row('to', 'literal', [...motion, 'from'], 'They {travelled} safely to [Arland].'),
  row('to', 'metonym', [...list('ties tie close closer closest closeness loyal loyalty loyalties allegiance ambassador ambassadors envoy envoys relations relation relationship relationships link links linked cable cables message messages letter letters report reports reported support aid assistance threat threats danger challenge challenges warning warnings response answer opposed opposition hostile hostility friendly friend friends sympathetic subservient beholden obedient according thanks gift gifts concession concessions pledge pledges promise commitment speak speaks spoke sell sells sold selling sale sales give gives gave given giving handed allied alternative rival important importance control signal signals affiliated'), ...inflect('look turn talk listen appeal complain belong grant provide offer hand owe')], 'They were {loyal} to [Arland].'),
  row('from', 'metonym', [...list('support backing help aid assistance funding funds money financing order orders instruction instructions diktat decree input directive directives pressure threat threats independence independent permission approval blessing consent objection objections opposition criticism condemnation assurance assurances guarantee guarantees request requests message messages response reaction warning warnings invitation concessions recognition protection weapons weaponry arms missiles training advice sanctions relief interference intervention influence sought bought won'), ...inflect('receive demand benefit seek buy win differ distance')], 'It was {support} from [Arland].'),
  row('for', 'literal', [...inflect('depart head'), ...list('left leave leaves leaving bound flight flights future vision hopes plan plans scheme policy policies strategy route battle battles fight war wars struggle contest competition race')], 'They {departed} for [Arland].'),
  row('on', 'literal', [...inflect('march advance focus'), ...list('adviser advisor expert experts report reports book books policy policies study studies paper papers analyst analysts specialist researcher conference grip hold hegemony influence impact effect debate eyes information man')], 'His {report} on [Arland] came out.'),
  row('over', 'metonym', list('advantage advantages edge victory superiority triumph leverage'), 'It has an {advantage} over [Arland].'),
  row('at', 'metonym', [...inflect('aim direct point look lash'), ...list('anger angry fury furious rage outrage')], 'Blame was {aimed} squarely at [Arland].'),
  row('against', 'literal', list('missile missiles rocket rockets launch launched drone drones raid raids shelling bombardment artillery'), 'They fired {missiles} against [Arland].'),
  row('as', 'literal', list('far'), 'It reaches as {far} as [Arland].'),
  row('toward', 'literal', motion, 'They {marched} toward [Arland].'),
  row('with', 'literal', list('border borders frontier frontiers boundary boundaries crossing crossings'), 'It has a {border} with [Arland].'),
  row('between', 'literal', [...ground, ...list('route routes distance flight flights travel lies located situated halfway midway corridor pipeline divided divide partitioned split shuttle shuttled')], 'The {road} between [Arland] and Borland is long.'),
]

function row(slot: UseSlot, use: UseRow['use'], words: readonly string[], example: string): UseRow {
  return { slot, use, words, example }
}
