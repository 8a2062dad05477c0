import { wordSet } from '../../text/word-set.ts';

/** Nouns that are the head of a post or calling: "minister", "spokeswoman". Lower case, singular. */
export const POST_HEADS = wordSet(`
  minister president premier chancellor secretary senator congressman congresswoman congressperson representative governor mayor councillor councilman councilwoman councilor commissioner
  deputy ambassador envoy diplomat consul attaché attache lawmaker legislator parliamentarian mp speaker leader chairman chairwoman chairperson chair head chief director manager
  executive officer ceo cfo coo president-elect spokesman spokeswoman spokesperson spokesmen aide adviser advisor strategist consultant counselor counsellor counsel judge justice magistrate prosecutor
  attorney lawyer solicitor barrister sheriff detective inspector superintendent constable marshal trooper patrolman sergeant lieutenant captain colonel major general admiral commander
  commodore corporal private cadet pilot co-pilot astronaut cosmonaut king queen prince princess emperor empress sultan emir sheikh shah duke duchess earl baron baroness count countess tsar czar
  pope cardinal archbishop bishop pastor reverend priest imam rabbi ayatollah patriarch monk nun vicar deacon chaplain dalai professor lecturer teacher principal dean rector provost scientist
  researcher analyst economist historian sociologist psychologist psychiatrist physicist chemist biologist seismologist geologist meteorologist epidemiologist doctor surgeon physician nurse paramedic coroner pathologist
  engineer architect designer inventor entrepreneur founder co-founder cofounder owner co-owner investor banker trader broker accountant auditor treasurer controller administrator ombudsman
  actor actress singer songwriter rapper musician guitarist drummer bassist pianist composer conductor dancer choreographer comedian entertainer artist painter sculptor photographer author writer novelist poet playwright
  screenwriter filmmaker producer editor publisher journalist reporter correspondent columnist critic presenter anchor host broadcaster blogger cartoonist model
  player coach trainer footballer striker midfielder defender goalkeeper quarterback receiver linebacker pitcher catcher guard forward center boxer swimmer runner sprinter skier cyclist golfer jockey driver racer athlete wrestler skater
  referee umpire champion activist campaigner organizer organiser protester dissident rebel warlord militant guerrilla terrorist suspect defendant victim witness survivor candidate nominee contender incumbent runner-up
  farmer fisherman worker baker barber butcher carpenter electrician plumber mechanic firefighter fireman policeman policewoman soldier sailor marine veteran janitor chef cook waiter waitress bartender
  student graduate resident neighbor neighbour tycoon magnate billionaire millionaire mogul philanthropist heir heiress socialite star icon legend celebrity translator interpreter librarian curator archivist
  clerk secretary-general undersecretary whip superstar frontman promoter agent publicist bodyguard sniper gunman hacker whistleblower assemblyman assemblywoman alderman selectman delegate congressmember vice-president vice-chancellor regent viceroy taoiseach chieftain elder skipper warden trustee negotiator mediator monitor observer operative rival opponent successor predecessor counterpart colleague
  headteacher headmaster headmistress harbourmaster harbormaster postmaster stationmaster dispatcher watchman vice-captain vice-chair vice-chairman vice-chairwoman vice-principal vice-mayor
`);

/** Heads of an office that one person holds at a time, or of rank: what a reader calls a title. */
export const OFFICE_HEADS = wordSet(`
  minister president premier chancellor secretary senator congressman congresswoman representative governor mayor commissioner ambassador speaker chairman chairwoman chairperson chair chief director
  executive ceo cfo coo judge justice magistrate prosecutor attorney sheriff superintendent marshal sergeant lieutenant captain colonel major general admiral commander king queen prince princess emperor sultan emir pope
  cardinal archbishop bishop patriarch rector dean secretary-general undersecretary president-elect treasurer coach spokesman spokeswoman spokesperson
`);

/** Forms of address and ranks that stand before a name, without their full stop. */
export const HONORIFICS = wordSet(
  'mr mrs ms miss mx dr sir dame lord lady rev revd fr prof sen sens rep reps gov gen maj col lt cpl sgt pfc pvt capt cmdr adm brig supt det insp hon pres messrs madam madame monsieur mme mlle herr frau señor senor don dona doña sheik sheikh imam mullah ayatollah saint br sr',
);

/** Words that stand in a post before its head: "deputy", "prime", "press", "defence". */
export const POST_MODIFIERS = wordSet(`
  prime foreign vice deputy assistant associate chief senior junior lead leading top former ex ex- acting interim outgoing incoming then then- late current new newly-elected elected appointed designate honorary emeritus
  defence defense finance interior justice health education energy environment agriculture trade transport transportation economy labour labor culture sports housing planning development information home security state treasury
  press attorney solicitor inspector surgeon adjutant brigadier lieutenant major rear field air wing squadron staff petty first second third warrant police fire city county district federal national regional local provincial
  village town municipal executive managing general creative artistic technical sporting musical film movie music art news television tv radio political legal military naval army navy intelligence economic financial commercial
  marketing sales research science medical high supreme appeals appeal court trial circuit house senate majority minority opposition party parliamentary presidential congressional cabinet shadow communist socialist
  conservative liberal democratic republican tory independent veteran legendary famous renowned celebrated longtime long-time lifelong self-styled purported alleged convicted crown grand spiritual religious rebel
  guerrilla head special under permanent principal private lord chief-of-staff human rights climate peace civil union student football soccer basketball baseball hockey cricket rugby tennis
  golf boxing racing formula nba nfl mlb team olympic world defending reigning two-time three-time four-time five-time co bass pop rock rap hip-hop country jazz opera folk soul hollywood bollywood broadway oscar-winning grammy-winning
  award-winning best-selling bestselling billionaire millionaire retired internet software technology tech computer business media property real estate oil steel shipping insurance bank banking investment hedge fund patrol detective homicide
  narcotics traffic border customs immigration prison parole probation emergency disaster relief rescue aviation maritime nuclear space flight ship's public union club museum school hospital parish harbour harbor port railway rail crisis crime drug counter-terrorism counterterrorism anti-terrorism cyber diplomatic
`);

/** Nouns of an office that English writes behind "of": "secretary of state", "chief of staff". */
export const OF_OFFICE = wordSet(
  'state defence defense staff justice finance police interior health education energy agriculture commerce labor labour transportation treasury security operations mission intelligence homeland foreign affairs information industry trade cabinet parliament',
);
