import type { Level, Story } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { defineCheck, type Found } from '../check.ts';
import { type Confessed, confessedIn } from './written/confessed.ts';
import { type Garble, garblesIn } from './written/garbles.ts';
import { placesOf } from './written/people.ts';
import { firstInEach, readingOf } from './written/reading.ts';

/** A name that stands for nobody: office, place and context, or the copy itself, point to somebody else. */
export const nameGarbled = defineCheck({
  id: 'name/garbled',
  ceiling: 'error',
  title: 'A garbled name',
  why: 'A person who does not exist is given an office, and the person who acted is not named.',
  find: ({ story, book }) => {
    const confessed = confessedIn(story);
    const said = new Set(confessed.map((c) => foldName(c.wrong.exact)));
    const garbles = garblesIn(story, book).filter((g) => !said.has(foldName(g.person.chain.name)));
    return [...confessed.map((c) => ownWords(story, c)), ...garbles.map((g) => finding(story, g))];
  },
  examples: {
    agree: [['The harbour master, Ada Lind, spoke. Her name is a mistake on the list.']],
    disagree: [['Harbour master Ada Lind (note: ‘Odalin’ may be a misspelling in the source; the correct name is Ada Lind) closed the quay.']],
  },
});

function ownWords(story: Story, { article, wrong, right, places }: Confessed): Found {
  const name = right.name;
  return {
    confidence: 0.97,
    agreement: null,
    key: `garbled|${article.annotated.document.id}|${foldName(wrong.exact)}`,
    subject: `name of ${name}`,
    readings: [readingOf(story, foldName(wrong.exact), wrong.exact, [wrong]), readingOf(story, foldName(name), name, places)],
    what: `“${wrong.exact}” stands in the copy, which itself calls it wrong and gives ${name}.`,
    why: 'Readers meet a name that stands for nobody.',
    next: `Take “${wrong.exact}” out and leave ${name}.`,
    because: ['the sentence doubts the one name and calls the other correct'],
  };
}

/**
 * An error only where the story names the holder in the same office and nothing tells of a change or of a family, so that two people can
 * hardly be meant. A name without any likeness may be a new holder's: one word alone is worth a look, a full name is a remark.
 */
function levelOf(g: Garble): Level {
  const alike = g.likeness.kind !== 'none';
  const full = g.person.chain.name.includes(' ');
  if (g.second && g.office !== null && !g.change && (g.likeness.kind === 'close' || (g.titled && (alike || !full)))) return 'error';
  return alike || (!full && !g.change) ? 'warning' : 'info';
}

function finding(story: Story, g: Garble): Found {
  const level = levelOf(g);
  const name = g.person.chain.name;
  const places = g.person.names.map((m) => m.anchor);
  const expected = placesOf(story, g.holder.id);
  const office = g.office?.titles[0];
  const unsure = level === 'error' ? '' : g.likeness.kind === 'none' ? ' (not on the list: a new holder or a misprint?)' : '';
  return {
    level,
    confidence: level === 'error' ? 0.92 : g.likeness.kind === 'close' ? 0.8 : 0.6,
    agreement: null,
    key: `garbled|${g.person.article.annotated.document.id}|${foldName(name)}`,
    subject: `name of ${office ?? g.holder.name}`,
    readings: [
      readingOf(story, foldName(name), name, places),
      ...(expected.length > 0 ? [readingOf(story, foldName(g.holder.name), g.holder.name, firstInEach(expected))] : []),
    ],
    what: `No list and no other source knows “${name}”${office ? ` as ${office}` : ''}; ${g.because.length > 1 ? 'office, place and sources' : 'the spelling'} point${g.because.length > 1 ? '' : 's'} to ${g.holder.name}${unsure}.`,
    next: `Ask the source whether ${g.holder.name} is meant.`,
    because: [...g.because, ...(g.holder.source ? [g.holder.source] : [])],
  };
}
