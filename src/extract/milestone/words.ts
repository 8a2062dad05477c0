import { wordSet } from '../../text/word-set.ts';

/** What a thing goes through once, by the verb that says so. */
export const ONCE = wordSet('bear die found establish form incorporate release publish premiere debut disband dissolve build');

/** These are said of their object: "was founded", "founded in 1971 by", never "founded the mill in 1971". */
export const DONE_TO = wordSet('found establish incorporate release publish build');

/** Works that a year before their noun dates by their release: "a 1980 prison drama", "(2005 film)". */
export const WORKS = wordSet(
  `film movie drama comedy documentary thriller western musical romance album song single ep novel novella book memoir play opera series sitcom miniseries show game
  videogame soundtrack mixtape anthology manga anime biopic sequel remake`,
);
/** Between a thing and what it is. */
export const COPULAS = wordSet('is was are were');
/** What may stand between a thing and the participle that dates it. */
export const HELPERS = wordSet('is was are were be been being has have had first originally officially initially later finally formally');
/** Before a noun. */
export const DETERMINERS = wordSet('the a an');
/** Lower-case words inside titles. */
export const IN_TITLES = wordSet('the a an of and in on at to for from with by or de la le del von van der no is me you my');
/** Between a thing and the participle that dates it only these leave no doubt whose it is. */
export const STANDS = wordSet('base locate headquarter know');
/** Words that begin another clause or another thing. */
export const BREAKS = wordSet(
  'and but or who which that whose when where while after before since until because although though if as than during following about with',
);
