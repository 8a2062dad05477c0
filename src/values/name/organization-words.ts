import { greatest } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';

/** Legal forms, folded, longest first within a family; a family trades under one kind of liability. ISO 20275 (Entity Legal Forms) names them all. */
const FAMILIES: Readonly<Record<string, string>> = {
  limited: `limited liability company|limited liability partnership|private limited company|private limited|limited company|limited partnership|societatea cu raspundere limitata|obshchestvo s ogranichennoy otvetstvennostyu|
    tovarystvo z obmezhenoiu vidpovidalnistiu|gesellschaft mit beschrankter haftung|societe a responsabilite limitee|sociedad limitada|spolka z ograniczona odpowiedzialnoscia|
    sp z oo|sp z o o|pty ltd|pte ltd|pvt ltd|co ltd|llc|llp|lp|ltd|limited|ooo|tov|too|gmbh|sarl|srl|sro|sl|bv|bvba|doo|ou|sia|uab|kft|as|oy|aps|cv|lllp`,
  stock: `open joint stock company|public joint stock company|closed joint stock company|joint stock company|public limited company|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|
    publichnoe aktsionernoe obshchestvo|aktiengesellschaft|societe anonyme|sociedad anonima|incorporated|corporation|incorp|ojsc|pjsc|cjsc|jsc|oao|pao|zao|ao|plc|inc|corp|ag|kgaa|se|sa|sas|spa|nv|ab|asa|oyj|na|kk|bhd|tbk`,
  charity:
    'autonomous non profit organization|autonomous nonprofit organization|avtonomnaya nekommercheskaya organizatsiya|nonprofit organization|foundation|stiftung|fondation|trust|ano|ev',
};

/** Words of a legal form in order → its family. */
export const LEGAL_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, forms]) => forms.split('|').map((f): [string, string] => [f.trim(), family])),
);
/** Words of the longest legal form. */
export const LONGEST_FORM = greatest([...LEGAL_FORMS.keys()].map((f) => f.split(' ').length));

/** Small words that carry no name, folded. */
export const SMALL = wordSet('the of for and in on at to by de la le les des du di del der die das und et y e i fur von a an');

/** Words that many names of organisations share, folded: alone they name nothing, left out they change nothing. */
export const GENERIC = wordSet(`
company companies co corp corporation group groupe gruppe grupo holding holdings enterprise enterprises international global worldwide industries industry systems
services service solutions management partners capital fund funds trust bank association institute agency office department ministry committee council commission
party union organization organisation society federation league construction trading investment investments
mv ms ss mt hms uss rfs
`);

/** Kinds of ship and such before a name, folded. */
export const PREFIXES = wordSet('mv ms ss mt hms uss uscgc hmas hmcs fv rv my sv');

const NUMERALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const TENS = ' twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The number that a folded word writes, in digits, words or Roman numerals; null where it writes none. A Roman I, V or X needs a word before it. */
export function numberOf(word: string, first: boolean): number | null {
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits) return Number(digits);
  if (word === 'fourty') return 40;
  for (const list of [NUMERALS, ORDINALS]) if (list.includes(word)) return list.indexOf(word);
  const ten = word === '' ? -1 : TENS.indexOf(word);
  if (ten > 0) return (ten + 1) * 10;
  const roman = ROMAN.indexOf(word);
  return roman > 0 && !first ? roman : null;
}
