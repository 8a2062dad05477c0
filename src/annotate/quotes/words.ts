import { wordSet } from '../../text/word-set.ts';

/** Verbs that take a clause without "that": "she said the bridge was shut". */
export const BARE = wordSet('say insist claim argue note warn suggest acknowledge maintain contend allege admit concede predict assert');
/** Verbs that as often take a noun ("added a wing", "believes the story"): without "that" only before a pronoun. */
export const BARE_BEFORE_PRONOUN = wordSet('add believe think hope know stress report conclude declare announce confirm recall joke explain complain estimate');
/** Verbs that name or judge with words of the speaker: "called it “a disgrace”". They take quoted words only. */
export const NAMING = wordSet(`call describe brand dub label denounce condemn praise criticize criticise accuse blast slam mock hail deride decry characterize
  characterise portray refer thank chant quote cite read coin`);
/** Verbs of belief and wish: what follows is reported of somebody, as speech is. */
export const BELIEVING = wordSet('believe think predict estimate hope know fear feel agree find show propose decline');
/** Pronouns that may say something. */
export const PERSONAL = wordSet('he she they it we i who');
/** Right before a word that may be a cue these say that it is a noun: "the report", "his claim". */
export const BEFORE_NOUN = wordSet(
  'the a an this that these those his her its their our my your no any some every each another such of in on at by for from with without about into over under per and-the',
);
/** Words between a subject and its verb that change nothing. */
export const BETWEEN = wordSet(
  'has have had also then later once repeatedly recently previously now just still simply often even again reportedly first finally further did does do ’s never always is was will would went on',
);
/** Verbs that first name who is spoken to: "told reporters that …". */
export const ADDRESSING = wordSet('tell remind inform assure warn advise ask urge');
/** What may follow a cue at the end of a sentence without being its object: "said on Monday", "said in an interview". */
export const TAIL = wordSet(
  'in on at during after before by to of from about when as while late early last this yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday via through with outside following',
);
/** Before quotation marks these say that a title or a name follows, no speech. */
export const TITLE_WORDS = wordSet(
  `book film movie novel song show series album magazine play documentary drama sitcom musical podcast column essay article headline headlined titled entitled
  dubbed nicknamed named labeled labelled word words phrase term slogan motto so-called known ship painting poem hit single program programme`,
);
