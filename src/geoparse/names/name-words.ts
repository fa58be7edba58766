import { foldName } from '../fold.ts'

/**
 * Closed classes of words that stand beside names in English prose and tell what a name is. Folded, as in `Token.key`.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
const foldedSet = (list: string): ReadonlySet<string> => new Set(foldName(list))

/** Before a person's name. */
export const titles = set(
  `mr mrs ms miss dr prof professor sir lord lady dame rev reverend fr father sister brother bishop archbishop cardinal pope rabbi
  imam sheikh shaikh sheik sayyid sayyed seyed ayatollah mullah mufti king queen prince princess emperor sultan emir sheriff
  judge justice president premier chancellor minister secretary senator sen rep congressman congresswoman gov governor
  mayor councilman councilwoman councillor councilor alderman commissioner ambassador consul general gen lt lieutenant col colonel
  maj major capt captain cmdr commander sgt sergeant cpl corporal pvt private adm admiral brig brigadier marshal officer
  trooper detective det inspector constable deputy chief coach manager director chairman chairwoman chair ceo attorney
  lawyer spokesman spokeswoman spokesperson superintendent principal dean author actor actress singer leader hon mp`,
)
/** Frequent English surnames that are ordinary words too; those that head names of places (Hill, Park) are left out. */
export const wordySurnames = set(
  `archer bailey baker banks barber barker barrow berry best bird bishop blackwell bond booker bowman boxer brewer brown buckley burns
  butler cannon carpenter carter carver case cash chance chandler chase chapman clay cole coleman collier cook cooper cox cross
  crow cruise curry day dean dell dodge drake draper driver duke falconer farmer fisher fletcher flowers fowler fox frank french frost fuller
  gamble gardener gardner gates glover good goodman gore grace grant gray green grey gross gunn hand hardy harper
  hayes hobbs holder hood hooper hopper hunt hunter judge keen key kidd king knight lamb law lawless little long love lynch
  major marks marshall martin mason may meadows mercer merchant miller mills moody moon moss munch noble nobles page paine palmer
  parker peck penny pepper perry peters piper pitt plank pope porter potter powers pratt price prince proctor rand reader redder
  reed rice rich robbins rockett rose rush sage salmon sawyer sawyers sellers sewell sharp shepherd shields short singer skinner slater small
  smart smith sparks spear spicer stark steel steele stern stout strong summers swan swift tanner taylor teller thatcher tiller
  trotter trump tucker turner tyler usher vance wade walker ward watts weaver weeks whitehead whitman wilder wise wolf wood
  woodward wright wynn young`,
)
/** Inside a person's name, in lower case. */
export const particles = set('al bin ibn bint abu de la le van von der den di da del du dos el y')
/** After a place's name, capitalised: the two together name an institution, whose place is still the place. */
export const institutions = set(
  `police department dept university college school schools academy institute hospital clinic court courthouse jail prison council
  commission committee board authority agency office bureau ministry minister government parliament assembly senate congress
  party union association society club league team force forces army navy guard guards command corps brigade division fire rescue
  airport station museum library theatre theater stadium arena park zoo garden gardens church cathedral mosque temple synagogue
  hotel inn resort bank company corp corporation inc group holdings industries times post news herald tribune journal gazette star
  press daily weekly magazine radio tv festival fair marathon open cup championship games center centre mall market plaza
  tower towers bridge road street avenue boulevard highway drive lane square county parish township borough district province
  governorate state city town village region valley river lake creek bay beach harbor harbour port island islands mountain
  mountains hills desert coast border peninsula mayor governor sheriff president premier senator representative ambassador
  bishop archbishop chamber federation foundation fund trust service services administration agreement treaty accord accords
  conference convention summit declaration act war battle massacre crisis republican democrat democratic national regional central
  municipal high middle elementary community medical health public general state supreme district federal crown`,
)
/** After a name: it is the name of a thing that is no place of that name (a street, a person's dynasty, a firm). */
export const notPlaceHeads = set(
  'street st avenue ave road rd drive dr lane ln boulevard blvd court ct terrace circle way place highway parkway pkwy inc corp co ltd llc plc house hall jr sr ii iii iv foundation award prize cup trophy',
)
/** Heads that make one name with the unit before them where they are capitalised: "Orange County". */
export const headsAfter = set(
  'province governorate county parish district region oblast prefecture township borough municipality',
)
/** Heads that prose does not count to the name where they are written in lower case: "X province", "X state". */
export const administrative = set(
  'province governorate county parish district region oblast prefecture state',
)
/** In lower case after a name, they tell of a person or firm: "the Obama administration", "the Smith family". */
export const personNouns = set(
  'administration presidency family doctrine campaign era brothers sisters couple estate',
)
/** Heads that make one name with what follows: "Lake X", "Mount X", "Camp X", "Fort X", "Port X". */
export const headsBefore = set('lake mount mt cape camp fort ft port point isle gulf bay')
/** Directions and the like before a place's name, which belong to the place. */
export const directions = set(
  'north south east west northern southern eastern western central upper lower greater inner outer northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown uptown midtown metro metropolitan suburban rural mid far old new neighbouring neighboring nearby',
)
/** Prepositions of place before a name. */
export const locatives = set(
  'in at near from to outside inside around across throughout into toward towards via',
)
/** Places that a lower-case head before "of" proves: "the town of X". */
export const headsOf = set(
  'town city village district province governorate camp port suburb neighborhood neighbourhood hamlet state county capital island municipality region area outskirts streets north south east west northeast northwest southeast southwest',
)
/** Words of grammar, which are no part of a name where they begin a sentence. */
export const functionWords = set(
  `the a an this that these those in at on from to of near by for with and but or if as after before since while when where
  under over outside inside across around throughout toward towards via between until during into through his her its their
  our my no not all both some many most more`,
)
/** Days, months and feasts: towns of these names are hardly ever meant. */
export const calendar = set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec monday tuesday wednesday thursday friday saturday sunday easter christmas ramadan muharram ashura arbaeen nowruz eid
  thanksgiving halloween hanukkah passover lent advent`,
)
/** Peoples, faiths, languages and what belongs to them, which are capitalised in English and are no places. */
export const peoples = set(
  `arab arabs arabic kurd kurds kurdish persian persians jew jews jewish muslim muslims islam islamic islamist islamists christian
  christians catholic catholics protestant protestants orthodox sunni sunnis sunnite shia shias shiite shiites alawite
  alawites druze yazidi yazidis yezidi assyrian assyrians turkmen turkoman turkomans hindu hindus hinduism sikh sikhs buddhist
  buddhists buddhism christianity judaism zionist zionists salafi salafis wahhabi hispanic hispanics latino latinos black white
  asian asians english french spanish german latin hebrew greek roman romans celtic bedouin berber pashtun hazara tajik uzbek
  mexican american americans indian indians native aboriginal inuit maori roma gypsy`,
)
/** Words before a name in Arabic and Persian that a place follows: in, from, to, city, town, village, province, district. */
export const arabicLocatives = foldedSet(
  'في من إلى نحو صوب قرب داخل خارج بين مدينة المدينة بلدة البلدة قرية قضاء ناحية محافظة المحافظة ريف جنوب شمال شرق غرب جنوبي شمالي شرقي غربي وسط منطقة حي مخيم قاعدة مطار در از به تا سوی شهر شهرستان روستای استان نزدیک خاک منطقه',
)
