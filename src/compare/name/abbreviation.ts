import { defineCheck } from '../check.ts';
import { unexplainedIn } from './written/abbreviations.ts';
import { readingOf } from './written/reading.ts';

/** An abbreviation that no list and no other source knows, and that the article neither spells out nor describes. */
export const nameAbbreviation = defineCheck({
  id: 'name/abbreviation',
  ceiling: 'error',
  title: 'An abbreviation that is never spelt out',
  why: 'Readers cannot look up what nobody spells out.',
  find: ({ story, book }) =>
    unexplainedIn(story, book).map(({ article, short, mentions, confessed }) => ({
      level: confessed ? ('error' as const) : ('warning' as const),
      confidence: confessed ? 0.95 : 0.6,
      agreement: null,
      key: `abbreviation|${article.annotated.document.id}|${short}`,
      subject: `meaning of ${short}`,
      readings: [
        readingOf(
          story,
          short,
          short,
          mentions.map((m) => m.anchor),
        ),
      ],
      what: confessed
        ? `The article prints “${short}” and says itself that it is unclear.`
        : `“${short}” is spelt out nowhere: not here, not in another source, not on the list.`,
      next: `Ask the source what ${short} stands for and write it in full.`,
      because: [
        confessed ? 'the sentence calls the abbreviation unclear' : 'no words of the story begin with these letters, and no word beside it says what it is',
      ],
    })),
  examples: {
    agree: [
      ['The Harbour Watch Office (HWO) closed the quay. The HWO gave no reason.'],
      ['The trade union QZV called a strike.'],
      ['The strike was called by Quay Zone in the Alder, or QZIA. The mayor met QZIA.'],
      ['Nobody was hurt, the Harbour Patrol said. The boat was met by USHP on Monday.'],
      ['It remains unclear whether the Quay Zone Volunteers (QZV) will strike.'],
    ],
    disagree: [['The reference to ‘QZV’ (possibly an abbreviation requiring further context) remains unclear.']],
  },
});
