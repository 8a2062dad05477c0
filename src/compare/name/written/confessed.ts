import type { Anchor, Annotated, Article, Mention, Story } from '../../../model/index.ts';
import { anchorAt } from '../../../model/index.ts';
import { compareNames } from '../../../values/index.ts';

/** A name that the copy itself calls wrong, and the one it calls right, with the places of that one in every source. */
export type Confessed = { readonly article: Article; readonly wrong: Anchor; readonly right: Mention; readonly places: readonly Anchor[] };

const DOUBT =
  /\b(?:is|are|was|may be|might be|could be|(?:looks|seems|appears) (?:like|to be)|likely|probably|possibly|presumably)\s+(?:(?:be|an?|the|likely|probably|possibly)\s+){0,3}(?:misstatement|misspelling|misprint|misspelt|misspelled|mistranslation|mistranscription|transcription error|translation error|typo|typographical error|spelling error|garbled|mistake|erroneous|incorrect|wrong)\b/i;
const CORRECT = /\b(?:correct|right|actual|real|proper|true) (?:name|spelling|form)(?: here)? (?:is|should be|would be)\s+/i;

/** "(note: ‘X’ may be a misstatement …; the correct name is Y)": both names stand in one sentence that says which is which. */
export function confessedIn(story: Story): Confessed[] {
  return story.articles.flatMap((article) => {
    const { annotated } = article;
    const { text } = annotated.document;
    if (!CORRECT.test(text)) return [];
    return annotated.sentences.flatMap((s): Confessed[] => {
      const words = text.slice(s.span.start, s.span.end);
      const correct = CORRECT.exec(words);
      const doubt = correct && DOUBT.exec(words);
      if (!doubt) return [];
      const wrong = nameBefore(annotated, s.span.start + doubt.index, s.span.start);
      const right = annotated.mentions.find((m) => Math.abs(m.anchor.span.start - (s.span.start + correct.index + correct[0].length)) <= 1);
      if (!wrong || !right || wrong.exact === right.name) return [];
      return [{ article, wrong, right, places: story.articles.flatMap((a) => namedAlike(a.annotated, right, a === article ? right.anchor : null)) }];
    });
  });
}

/** The name, quoted or not, that ends right before a place. */
function nameBefore({ document, mentions }: Annotated, at: number, from: number): Anchor | null {
  const quoted = /[‘“"'«]([^‘’“”"'«»\n]{2,40})[’”"'»]\s*(?:\S+\s){0,2}$/.exec(document.text.slice(from, at));
  if (quoted) {
    const start = from + quoted.index + 1;
    return anchorAt(document, { start, end: start + (quoted[1] as string).length });
  }
  return mentions.find((m) => m.anchor.span.end <= at && m.anchor.span.end >= at - 2)?.anchor ?? null;
}

function namedAlike(annotated: Annotated, right: Mention, own: Anchor | null): Anchor[] {
  if (own) return [own];
  const same = annotated.mentions.find((m) =>
    right.entity !== null
      ? m.entity === right.entity && m.form === 'name'
      : m.form === 'name' && m.name.includes(' ') && compareNames(m.name, right.name).agreement === 'same',
  );
  return same ? [same.anchor] : [];
}
