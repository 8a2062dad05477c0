import { wordSet } from '../../text/word-set.ts';

/** Pairs of words that turn a sentence around, in the form that `foldedWord` gives. Ordinary English antonyms that stand in one slot. */
const PAIRS = `right wrong;better worse;best worst;good bad;hope doubt;hope fear;want refuse;very hardly;always never;every no;all no;all none;some no;everyone nobody;everybody nobody;
everything nothing;more less;most least;more fewer;rise fall;increase decrease;up down;high low;higher lower;strong weak;stronger weaker;accept reject;agree disagree;support oppose;
allow forbid;allow ban;permit prohibit;win lose;won lost;success failure;succeed fail;safe unsafe;safe dangerous;open close;open shut;open closed;start stop;begin end;possible impossible;
likely unlikely;able unable;legal illegal;lawful unlawful;fair unfair;happy unhappy;guilty innocent;true false;with without;before after;many few;much little;can cannot;will wont;
love hate;like dislike;trust distrust;approve reject;approve disapprove;confirm deny;include exclude;easy difficult;easy hard;first last;war peace;friend enemy;gain loss;attack defend;
necessary unnecessary;willing unwilling;certain uncertain;welcome regret;praise condemn;join leave;stay leave;remain leave;both neither;ever never;anyone nobody`;

const opposites = new Set(
  PAIRS.split(';').flatMap((pair) => {
    const [a, b] = pair.trim().split(' ');
    return [`${a} ${b}`, `${b} ${a}`];
  }),
);
const NEGATIONS = wordSet('not no never none nobody nothing neither nor cannot without hardly barely scarcely refuse deny');

/** Do two words of one slot say the contrary of each other? */
export const areOpposite = (a: string, b: string): boolean => opposites.has(`${a} ${b}`);
/** Does a word deny? */
export const isNegation = (word: string): boolean =>
  NEGATIONS.has(word) || (/n['’]?t$/.test(word) && /^(?:do|does|did|is|are|was|were|has|have|had|wo|would|can|could|should|must|ai|need)n['’]?t$/.test(word));
