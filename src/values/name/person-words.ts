import { wordSet } from '../../text/word-set.ts';

/** Words before a name that are no part of it, folded. */
export const TITLES = wordSet(`
mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle herr frau senor senora don dona president prasident vice premier
prime minister chancellor king queen prince princess sultan emir sheikh shaikh shaykh sheik ayatollah imam mullah pope cardinal bishop archbishop father
rev reverend rabbi gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal adm admiral cmdr commander marshal senator sen
representative rep congressman congresswoman governor gov mayor judge justice secretary ambassador chairman chairwoman chair haji hajji hajj sayyid
`);

/** Small words inside a name; left out they make no other name, folded. `bin` and its kin say whose son. */
export const PARTICLES = wordSet(
  'de da do dos das del della di du des la le van der den ter ten von zu zum af av al el ul ur as ash an ad at ez y i e te abu abou bu umm o d l s',
);
/** Before the name of a father or a clan; folded. */
export const PATRONYM_MARKS = wordSet('bin ibn ben bint binti binte bar ould wld');

/** Behind a name: which generation; folded. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'junior'],
  ['junior', 'junior'],
  ['jnr', 'junior'],
  ['sr', 'senior'],
  ['senior', 'senior'],
  ['snr', 'senior'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);
/** Behind a name: degrees and, on names of persons, legal forms that lists add by mistake. */
export const AFTER = wordSet('phd md esq mp mep cbe obe kbe qc kc sa llc ltd inc');
