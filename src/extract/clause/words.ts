import { wordSet } from '../../text/word-set.ts';

/** A word without its possessive: "miners’" → "miners", "Norvik's" → "Norvik". */
export function unowned(word: string): string {
  const end = word.length - (word.endsWith('s') ? 2 : 1);
  const mark = word[end];
  return mark === "'" || mark === '’' ? word.slice(0, end) : word;
}

/** Words after which a name or noun follows, so that "strike", "report" or "vote" right behind them is no verb. */
export const NOMINAL_BEFORE = wordSet(
  `the a an this that these those his her its their our my your no any some every each another other such both all several many few more most of in on at by for from with without about into
  over under after before during against between amid among through across toward towards via per than like as first second third last next new latest two three four five six seven eight nine ten dozen hundred thousand million`,
);
/** Beside dates and numbers these are no verbs. */
export const NEVER_VERBS = wordSet('last times time date dates march may state states number numbers');
/** Helpers of a verb, contracted forms as tokens have them. */
export const AUXILIARY = wordSet(
  "be am is are was were been being have has had having do does did will would shall should can could may might must 'll wo ca ai",
);
/** Helpers of the passive. */
export const BE = wordSet('be am is are was were been being get gets got');
/** Before a verb these deny it. */
export const NEGATION = wordSet('not never neither nor cannot');
/** Verbs whose complement says that the thing did not happen. */
export const NEGATING_VERBS = wordSet('deny refuse fail cancel decline refute');
/** Between two clauses of one rank. */
export const COORDINATORS = wordSet('and but or then');
/** These open a clause that depends on another. */
export const SUBORDINATORS = wordSet(
  'when while after before because since although though if unless until whereas once that which who whom whose where as saying adding noting warning claiming despite whether so',
);
/** Lemmas of verbs whose complement somebody says. */
export const REPORTING = wordSet(
  `say tell report state add note claim allege announce confirm declare warn explain insist argue believe suggest acknowledge admit assert comment contend quote remark stress emphasise emphasize
  reiterate reply respond testify estimate indicate write deny maintain disclose reveal`,
);
/** Lemmas of verbs whose complement is still to come. */
export const PLANNED = wordSet('plan expect schedule intend aim hope prepare due set slate pledge vow promise agree propose want decide');
/** Words that leave it to others whether the clause is true. */
export const ALLEGED = wordSet('allegedly reportedly alleged purportedly supposedly accused suspected unconfirmed claimed');
/** Words that leave it open whether it happens. */
export const POSSIBLE = wordSet('may might could perhaps possibly probably likely unlikely if whether potentially possible');
/** Content words that say nothing about the matter of a clause. */
export const EMPTY = wordSet(
  `the a an this that these those there here it its he his him she her they their them we our us i my me you your who whom whose which what when where why how be am is are was were been being
  have has had having do does did done will would shall should can could may might must of in on at by for from with without about into over under after before during against between amid among
  through across toward towards via per than like as to and but or nor so if then not no yes also only just still even very too more most less least much many some any each every all both other
  another such own same new first second third last next late early ago now later earlier soon today yesterday tomorrow tonight time times day days week weeks month months year years hour hours
  minute minutes morning afternoon evening night noon midnight said say says saying told tell one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  spring summer autumn winter around up out off down since until while because although though however mr mrs ms dr according meanwhile weekend quarter decade century`,
);
/** Light verbs and the states that they lead into: "enter service", "go on duty", "take effect". */
export const ENTERING = wordSet('enter take go come put bring assume begin start be');
/** What a light verb leads into. */
export const ENTERED = wordSet('duty service force effect office operation power production');
/** Verb and particle or object that together mean another verb. */
export const TOGETHER: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    take: { place: 'hold', off: 'leave', over: 'seize', part: 'join', effect: 'begin', office: 'inaugurate' },
    kick: { off: 'begin' },
    get: { underway: 'begin' },
    go: { ahead: 'hold', off: 'explode' },
    blow: { up: 'explode' },
    set: { up: 'establish' },
    carry: { out: 'conduct' },
    call: { off: 'cancel' },
    step: { down: 'resign' },
    break: { out: 'begin' },
    shoot: { down: 'shoot-down' },
    wrap: { up: 'end' },
    come: { 'into force': 'begin' },
    pass: { away: 'die' },
  }),
);
