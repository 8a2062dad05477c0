import { wordSet } from '../../text/word-set.ts';

/** Words that open sentences and clauses in capitals and are no part of a name. Lower case. */
export const OPENERS = wordSet(`
  a an the this that these those some any each every either neither no not none nor and or but so if then than as of in on at by for from with without to into onto upon about above across after against along amid among amongst
  around before behind below beneath beside besides between beyond despite down during except following given inside like near off opposite out outside over past per regarding since through throughout till toward towards under
  underneath unlike until up via within he she it they we you i me him her them us his hers its their theirs our ours my mine your yours who whom whose which what when where why how here there's that's it's he's she's i'm
  we're they're you're i've we've they've i'd i'll we'll don't didn't doesn't isn't wasn't can't couldn't won't wouldn't let's what's who's where's how's here's is are was were be been being am do does did have has had will would
  shall should can could may might must both few many more most much several such other others another all also again ago almost already although always because even ever everyone everybody everything anyone anybody anything nobody nothing
  someone somebody something nonetheless nevertheless however hence therefore thus meanwhile moreover furthermore otherwise instead indeed perhaps maybe rather quite very too still yet once only just often sometimes usually never now
  later earlier soon today yesterday tomorrow tonight recently finally eventually initially originally previously currently clearly apparently reportedly allegedly according additionally ultimately unfortunately fortunately similarly
  though unless whereas whether while whenever wherever whatever whoever yes no well oh ok okay please thanks thank sorry hello hi hey one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
  hundreds thousands millions dozens half first second third next last asked told said says speaking added police officials authorities prosecutors investigators witnesses experts critics analysts scientists researchers
  residents rescuers protesters demonstrators lawmakers republicans democrats muslims christians people men women children students teachers parents officers soldiers troops photo photos video image read watch click share related
  updated copyright advertisement comments correction editor's editors' born back based
`);
/** Calendar words, creeds, parties' adherents and the like: written with a capital, no names. Lower case. */
export const NO_NAMES = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec christian christians muslim muslims jew jews jewish catholic catholics protestant protestants islamic islamist islamists hindu hindus buddhist buddhists sunni sunnis shiite
  shiites shia sikh sikhs mormon mormons republican republicans democrat democrats democratic gop tory tories i ok okay tv dvd cd dna ceo cfo coo am pm a.m p.m a.m. p.m. est edt pst pdt cst cdt gmt utc bst phd ph.d internet twitterverse
  mr mrs ms dr sir madam miss sen rep gov gen lt col sgt capt prof rev god lord'm id suv gps pdf faq hiv aids vip iq gdp ufo atm asap rip p.s ps latino latinos hispanic hispanics black blacks white whites english arab arabs
  evangelical evangelicals orthodox communist communists nazi nazis marxist am/pm bc ad e-mail email web wi-fi n/a no nos vs inc ltd co corp jr sr etc caucasian gay lgbt lgbtq aka bbq url http https www mph kph km gmail
`);
/** Lower-case words inside a person's or place's name. */
export const PARTICLES = wordSet(
  "de la las los del della delle di da das do dos du des le van von der den ter ten zu zur bin ibn bint al el y e av af d' auf und vom zum al- el-",
);
/** Those that may also open a name ("von Braun"), where no article stands before them. */
export const LEADING = wordSet('de del della di da dos du van von al el bin ibn');
/** Capitalised common nouns that take "of" in a name: "Bank of", "Gulf of". */
export const ORG_HEADS = wordSet(`
  ministry department bureau office agency authority commission committee council board court senate congress parliament assembly house cabinet government administration party union federation confederation association society foundation
  institute institution university college school academy hospital clinic centre center museum library church cathedral mosque synagogue diocese company corporation corp inc incorporated ltd limited llc plc co gmbh ag sa group holdings bank
  trust fund exchange airlines airways air aviation motors motor industries enterprises partners capital systems technologies technology software networks network communications telecom pharmaceuticals pharmaceutical laboratories labs
  entertainment pictures studios records productions media press times post news herald tribune journal gazette guardian telegraph chronicle observer examiner mail star globe mirror express independent magazine review weekly daily
  broadcasting television radio police army navy force forces guard corps marines brigade regiment battalion division fleet command service services squad patrol club fc united rovers wanderers athletic city league team organization organisation
  alliance coalition front movement brotherhood brigades campaign caucus secretariat tribunal registry embassy consulate mission delegation registrar treasury reserve mint stores store supermarkets restaurants hotels brewery orchestra philharmonic
  opera theatre theater ballet coast survey observatory laboratory program programme project initiative watch international action aid relief crescent advisors advisers associates consultants consulting solicitors attorneys architects builders brothers sons distributors distribution distributing suppliers wholesalers contractors insurance mutual securities investments financial bancorp energy oil petroleum gas
  electric power steel mining railways railway railroad lines shipping logistics foods pharmacy healthcare health care medical mills cooperative syndicate cartel gang taskforce alumni
`);
/** Words of the names of places: "Alder County". */
export const PLACE_HEADS = wordSet(`
  county city town village township borough parish province state region district prefecture oblast governorate republic kingdom emirate territory territories island islands isle isles peninsula archipelago cape coast bay gulf sea ocean lake lakes
  river creek canal strait straits channel falls mountain mountains mount hill hills valley canyon desert forest plateau plains beach harbor harbour port airport airfield airbase base camp prison jail penitentiary street avenue road boulevard drive lane
  highway expressway freeway parkway turnpike bridge tunnel square plaza park gardens garden zoo stadium arena coliseum dome tower towers building mall palace castle station terminal pier quarter quarters heights north south east west strip
  neighborhood neighbourhood suburb junction crossing pass glacier volcano reef basin delta mosque cemetery hall ranch estate temple shrine monument memorial
`);
/** Words of the names of events: "Alder Games". */
export const EVENT_HEADS = wordSet(`
  war wars battle siege revolution uprising rebellion massacre genocide holocaust games olympics paralympics cup championship championships open masters grand-prix marathon festival fair expo exhibition summit conference forum congress convention
  awards award oscars grammys hurricane typhoon cyclone tsunami earthquake exercise exercises operation drill drills election elections referendum day week month eve anniversary parade holiday crisis scandal trial inquiry depression renaissance
  spring intifada bowl series tour derby prix final finals playoffs
`);
/** Words of the names of treaties and laws: "Alder Accord". */
export const TREATY_HEADS = wordSet(
  'treaty accord accords pact convention protocol agreement charter declaration compact memorandum concordat covenant act bill law amendment constitution resolution directive code statute',
);
/** Words of the names of products and vehicles: "Alder rover". */
export const PRODUCT_HEADS = wordSet(`
  missile missiles rocket system satellite spacecraft shuttle telescope rover aircraft jet bomber helicopter drone tank rifle submarine frigate destroyer carrier ship ferry tanker yacht boat trawler freighter liner cruiser train locomotive phone tablet
  console browser app vaccine drug engine laptop
`);
/** Nouns that name a vessel behind them: "the ferry Marigold". */
export const VESSELS = wordSet(
  'ferry tanker ship yacht boat trawler freighter liner cruiser submarine frigate destroyer schooner sailboat vessel carrier corvette barge tug tugboat minesweeper icebreaker steamer spacecraft shuttle locomotive',
);
/** Before the name of a ship. */
export const VESSEL_PREFIXES = wordSet('uss hms mv m/v ss ins hmas rms hmcs rfs usns');
/** Names that take a number: "Boeing 737", "Apollo 11". */
export const NUMBERED = wordSet(
  'boeing airbus apollo soyuz windows iphone ipad galaxy flight route highway interstate resolution euro expo formula article falcon cessna tupolev antonov ilyushin embraer playstation xbox area pier gate terminal proposition psalm covid channel cop voyager pioneer mariner viking',
);
/** Verbs whose subject is a person or body. */
export const HUMAN_VERBS = wordSet(`
  said says told tells asked added wrote writes tweeted resigned denied admitted argued insisted explained claimed warned testified pleaded replied responded recalled acknowledged believes believed thinks thought wants wanted
  knows knew died married divorced smiled laughed cried born grew studied graduated vowed pledged promised joked declined apologized apologised announced agreed refused decided confirmed stated noted stressed urged met signed
  arrived visited played scored starred sings sang walked ran drove ate felt hopes hoped suggested praised criticized criticised accused condemned who whose
`);
/** Prepositions that mostly stand before places. */
export const LOCATIVE = wordSet('in near outside across throughout at from toward towards into around inside');
/** Behind the name of a person: which generation. */
export const GENERATIONS = wordSet('jr sr ii iii iv');
/** Names of sorts that a calendar word may close: "Good Friday". */
export const FEAST_OPENERS = wordSet('black good bloody super ash palm cyber easter holy boxing');
