import { remembered } from '../remembered.ts';
import { wordSet } from '../word-set.ts';

/** One reading of a word as a verb. `past` covers past tense and participle where English writes them alike. */
export type VerbForm = { readonly lemma: string; readonly form: 'base' | 'third' | 'past' | 'participle' | 'gerund' };

/** base, past, participle; several spellings with `|`. */
const IRREGULAR = `arise arose arisen;awake awoke awoken;bear bore borne|born;beat beat beaten;become became become;begin began begun;bend bent bent;bet bet bet;bid bid bid;
bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;breed bred bred;bring brought brought;build built built;burn burnt|burned burnt|burned;
burst burst burst;buy bought bought;cast cast cast;catch caught caught;choose chose chosen;cling clung clung;come came come;cost cost cost;creep crept crept;cut cut cut;
deal dealt dealt;dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;
find found found;flee fled fled;fly flew flown;forbid forbade forbidden;forecast forecast forecast;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;
get got got|gotten;give gave given;go went gone;grind ground ground;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;
hurt hurt hurt;keep kept kept;kneel knelt knelt;know knew known;lay laid laid;lead led led;lean leant leant;leap leapt leapt;learn learnt learnt;leave left left;lend lent lent;
let let let;lie lay lain;light lit lit;lose lost lost;make made made;mean meant meant;meet met met;mistake mistook mistaken;overcome overcame overcome;oversee oversaw overseen;
overtake overtook overtaken;overthrow overthrew overthrown;pay paid paid;put put put;quit quit quit;read read read;rid rid rid;ride rode ridden;ring rang rung;rise rose risen;
run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;
show showed shown;shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;slay slew slain;sleep slept slept;slide slid slid;speak spoke spoken;
speed sped sped;spend spent spent;spill spilt spilt;spin spun spun;split split split;spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen;
stick stuck stuck;sting stung stung;strike struck struck;swear swore sworn;sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;take took taken;
teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;thrust thrust thrust;tread trod trodden;undergo underwent undergone;
understand understood understood;undertake undertook undertaken;uphold upheld upheld;wake woke woken;wear wore worn;weave wove woven;weep wept wept;win won won;
wind wound wound;withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;write wrote written`;

/** Verbs of the news that inflect by rule. */
const REGULAR = `abandon abduct abolish absorb accelerate accept accompany account accuse achieve acknowledge acquire act add address adjourn admit adopt advance advise affect affirm
agree aim air allege allow alter amend amount announce answer anticipate apologise apologize appeal appear apply appoint approach approve argue arm arrange arrest arrive ask assassinate
assault assemble assert assess assign assist assume assure attack attempt attend attract authorise authorize await award back ban bar base battle become beg behave believe belong
benefit blame block board bomb boost borrow breach brief broadcast bully burn bury call campaign cancel capture care carry cause cease celebrate chair challenge change charge charter chase
check circulate cite claim clash clear climb close collaborate collapse collect collide combat comment commission commit compare compete complain complete comprise concede conclude condemn
conduct confess confirm confront congratulate connect consider consist construct consult contact contain contend continue contract contribute control convene convert convict cooperate
coordinate cover crack crash create criticise criticize cross crush damage date debate debut decide declare decline decrease defeat defect defend define delay delete deliver demand demolish
demonstrate denounce deny depart depend deploy describe deserve destroy detain deteriorate determine detonate develop devote die differ disagree disappear discharge disclose discover discuss
dismiss display dispute dissolve distribute divide document dominate donate double doubt down draft drag drop drown earn ease elect eliminate embrace emerge emphasise emphasize employ
enable encounter encourage end endorse enforce engage enhance enjoy ensure enter equip erupt escalate escape establish estimate evacuate evaluate evolve examine exceed exchange exclude
execute exercise exist expand expect expel experience expire explain explode explore export express extend extradite face fail favor favour fear feature file fill finance finish fire flood
flow focus follow force form found free fuel fulfil fulfill function gain gather generate govern grant greet guarantee guard guide halt hamper hand handle happen harm head heal help hint hire
host identify ignore imagine impact implement imply import impose imprison improve include increase indicate indict inflict inform inherit initiate injure inspect install intend intensify
intercept interrupt intervene interview introduce invade invest investigate invite involve issue jail join judge jump kick kidnap kill knock label lack land last laugh launch leak lift like
limit link list live load locate lock look loot lower maintain manage march mark marry match matter measure mediate meddle mention merge miss mobilise mobilize monitor mount mourn move murder
name narrow need negotiate nominate note notice notify number obey object oblige observe obtain occupy occur offer open operate oppose opt order organise organize originate oust outline
outrage overturn owe own pardon park participate pass pay perform permit persuade place plan play plead pledge point poison pose possess postpone pound praise predict prefer prepare present
press pressure presume prevail prevent proceed process produce prohibit promise promote prompt propose prosecute protect protest prove provide provoke publish pull punish purchase pursue
push qualify question quote raid rain raise rally range rank rape ratify reach react realise realize rebuild recall receive recognise recognize recommend record recover recruit reduce refer
reflect reform refuse regain regard register regret regulate reinforce reiterate reject relate relax release rely remain remark remember remind remove renew renounce repair repatriate repeal
repeat replace reply report represent request require rescue research resemble reshape resign resist resolve respond rest restart restore restrict result resume retain retire retreat retrieve
return reveal reverse review revise revive revoke reward rule sail sanction save scale schedule score screen search seat secure seem seize sentence separate serve settle shape share shell
shelter shift shock shout sign signal slam slap slash slow smash smuggle solve sort sound spark specify spot spur stab stage start starve state station stay stem step stop storm strengthen
stress stretch struggle study submit succeed suffer suggest sue supply support suppose surge surpass surprise surrender surround survey survive suspect suspend sustain swap switch tackle
talk target tax team tend term terminate test testify thank threaten tighten time topple torture total touch tour trace track trade trail train transfer transform translate transmit transport
trap travel treat trigger trust try turn unite unveil update upgrade urge use vaccinate value vanish vary veto view violate visit voice volunteer vote vow wait walk want warn wash watch weaken
weigh welcome widen wipe wish witness wonder work worry worsen wound wrap yield`;

/** Verb forms that are far more often something else in print. */
const NOT_VERBS = wordSet(
  'red bed hundred sacred kindred indeed speed need seed feed weed greed deed breed shed sled during king ring thing spring string nothing something anything everything evening morning wing sing',
);

const BE: Readonly<Record<string, VerbForm['form']>> = {
  be: 'base',
  am: 'third',
  is: 'third',
  are: 'third',
  was: 'past',
  were: 'past',
  been: 'participle',
  being: 'gerund',
};

let table: Map<string, VerbForm> | null = null;

function forms(): Map<string, VerbForm> {
  if (table) return table;
  const found = new Map<string, VerbForm>();
  const give = (word: string, lemma: string, form: VerbForm['form']): void => void (found.has(word) || found.set(word, { lemma, form }));
  for (const [word, form] of Object.entries(BE)) give(word, 'be', form);
  for (const line of IRREGULAR.split(';')) {
    const [base = '', past = '', participle = ''] = line.trim().split(/\s+/);
    for (const p of past.split('|')) if (p !== base) give(p, base, 'past');
    for (const p of participle.split('|')) if (p !== base) give(p, base, 'participle');
  }
  for (const line of IRREGULAR.split(';')) {
    const base = line.trim().split(/\s+/)[0] ?? '';
    inflect(base, give, false);
  }
  for (const base of REGULAR.split(/\s+/)) inflect(base, give, true);
  give('has', 'have', 'third');
  give('does', 'do', 'third');
  give('goes', 'go', 'third');
  table = found;
  return found;
}

function inflect(base: string, give: (word: string, lemma: string, form: VerbForm['form']) => void, regular: boolean): void {
  give(base, base, 'base');
  const mute = base.endsWith('e') && !base.endsWith('ee');
  const cut = mute ? base.slice(0, -1) : base;
  const soft = /[^aeiou]y$/.test(base);
  give(soft ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`, base, 'third');
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(base) && !mute ? `${base}${base.slice(-1)}` : null;
  if (regular) {
    give(soft ? `${base.slice(0, -1)}ied` : base.endsWith('ee') ? `${base}d` : `${cut}ed`, base, 'past');
    if (doubled) give(`${doubled}ed`, base, 'past');
  }
  give(base.endsWith('ie') ? `${base.slice(0, -2)}ying` : `${cut}ing`, base, 'gerund');
  if (doubled) give(`${doubled}ing`, base, 'gerund');
}

/**
 * How a lower-case word reads as a verb, or null where it reads as none. Words outside the table pass by their ending
 * ("-ed" → past). Noun or verb ("strike") is for the caller to decide from the words before.
 */
export const verbForm = remembered((lower: string): VerbForm | null => {
  const listed = forms().get(lower);
  if (listed) return NOT_VERBS.has(lower) && listed.form !== 'base' ? null : listed;
  if (lower.length > 4 && lower.endsWith('ed') && !lower.includes('-') && !NOT_VERBS.has(lower)) {
    const cut = lower.slice(0, -2);
    return { lemma: /[^aeiou][aeiou](.)\1$/.test(cut) ? cut.slice(0, -1) : /(?:[aiu]t|[csuvgz]|[^aeiou]l)$/.test(cut) ? `${cut}e` : cut, form: 'past' };
  }
  return null;
});
