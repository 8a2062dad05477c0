import { type Claim, type ClaimOf, greatest, least, type ProposedRule, type QuantityValue } from '../../model/index.ts';
import { wordDiff } from '../../text/diff.ts';
import { contentStems } from '../../text/words/phrases.ts';
import { STOPWORDS } from '../../text/words/stopwords.ts';
import { type Case, reasonOf } from './case.ts';

/** An abbreviation that needs no expansion. What it stands for is the editor's reason; a maintainer fills in the rest. */
export function shortForm({ finding, decision }: Case): ProposedRule | string {
  const short = finding.readings[0]?.label ?? '';
  if (!/^[\p{L}\p{Nd}][\p{L}\p{Nd}.&/’'-]{0,11}$/u.test(short)) return 'An abbreviation is one short word.';
  const long = decision.because?.trim().slice(0, 200) || 'to be filled in: what it stands for';
  return {
    schema: 'copy/1',
    list: 'abbreviations',
    says: `“${short}” needs no expansion.`,
    rules: [
      {
        group: 'Proposed at the desk',
        words: { [short]: long },
        source: 'to be filled in: where it can be looked up',
        checked: 'no',
        because: reasonOf(decision, finding.id),
      },
    ],
  };
}

/** The smallest round share within which all values lie. */
export function toleranceOf({ finding, decision, claims }: Case): ProposedRule | null {
  const values = claims.flat().filter((c): c is ClaimOf<'quantity'> & { value: QuantityValue } => c.kind === 'quantity' && c.value !== null);
  const [first] = values;
  if (!first || values.some((c) => c.value.unit !== first.value.unit)) return null;
  const ends = values.flatMap((c) => [c.value.low, c.value.high]).filter((n) => Number.isFinite(n) && n > 0);
  const [low, high] = [least(ends), greatest(ends)];
  const share = Math.ceil(((high - low) / low) * 20) * 5;
  if (ends.length < 2 || share <= 0 || share > 100) return null;
  const { property } = first;
  const { unit } = first.value;
  return {
    schema: 'tolerances/1',
    list: 'quantity',
    says: `Any two figures of ${property} in ${unit} may differ by ${share}% wherever the rule holds, not these alone.`,
    rules: [{ when: { property, unit }, allow: `${share}%`, because: reasonOf(decision, finding.id) }],
  };
}

/** Each reading answers a question of its own: the nearest word of its sentence that no other reading's sentence has. */
export function keptApart({ finding, decision, report, book, claims }: Case): ProposedRule | null {
  const sentences = finding.readings.map((r) =>
    r.evidence.map(({ anchor }) => {
      const annotated = report.story.articles.find((a) => a.annotated.document.id === anchor.doc)?.annotated;
      const span = annotated?.sentences.find((s) => s.span.start <= anchor.span.start && s.span.end > anchor.span.start)?.span;
      return { text: annotated && span ? annotated.document.text.slice(span.start, span.end) : '', at: anchor.span.start - (span?.start ?? 0) };
    }),
  );
  const stems = sentences.map((own) => new Set(own.flatMap((s) => contentStems(s.text))));
  const kind = claims.flat()[0]?.kind ?? finding.check.slice(0, finding.check.indexOf('/'));
  const about = claims
    .flat()
    .flatMap((c: Claim) => c.about.map((m) => m.entity))
    .find((id) => id !== null && book.entities.some((e) => e.id === id));
  const rules = finding.readings.map((reading, i) => {
    const others = stems.filter((_, k) => k !== i);
    const own = (sentences[i] ?? []).flatMap(({ text, at }) =>
      [...text.matchAll(/[\p{L}\p{M}]{4,}/gu)]
        .filter(([w]) => w === w.toLowerCase() && !STOPWORDS.has(w) && contentStems(w).every((s) => others.every((o) => !o.has(s))))
        .map((m) => ({ word: m[0], far: Math.abs((m.index ?? 0) - at) })),
    );
    const word = own.sort((a, b) => a.far - b.far)[0]?.word;
    if (word === undefined) return null;
    return {
      id: `fact/f${finding.id}-${i + 1}`,
      kind: kind === 'polarity' ? 'any' : kind,
      ...(about ? { about } : {}),
      words: [word],
      question: `${capital(finding.subject)}, where it is “${word}”: ${reading.label}?`.slice(0, 300),
      because: reasonOf(decision, finding.id),
    };
  });
  if (rules.length < 2 || rules.some((r) => r === null)) return null;
  const words = rules.map((r) => `“${r?.words[0]}”`).join(' and ');
  return { schema: 'facts/1', list: 'facts', says: `${words} are questions of their own.`, rules: rules as ProposedRule['rules'] };
}

/** Words that may stand for each other in a quotation, or be left out; null where what differs is more than a few words, a number or a "not". */
export function wordingOf({ finding, decision, claims }: Case): ProposedRule | null {
  const wordings = claims.map((own) => own.find((c): c is ClaimOf<'quote'> => c.kind === 'quote' && c.value !== null));
  const [first, second] = wordings.map((c) =>
    c?.value?.content
      .map((a) => a.exact)
      .join(' ')
      .replace(/\s+/gu, ' '),
  );
  if (finding.readings.length !== 2 || !first || !second) return null;
  const because = reasonOf(decision, finding.id);
  const pairs: (readonly [string, string])[] = [];
  const extra: string[] = [];
  const runs = wordDiff(first, second).filter((r) => /[\p{L}\p{N}]/u.test(r.text));
  for (let i = 0; i < runs.length; i++) {
    const [run, next] = [runs[i], runs[i + 1]];
    if (!run || run.in === 'both') continue;
    if (next && next.in !== 'both' && next.in !== run.in) {
      pairs.push([run.text.trim(), next.text.trim()]);
      i++;
    } else extra.push(run.text.trim());
  }
  const all = [...pairs.flat(), ...extra];
  if (all.length === 0 || all.length > 4 || all.some((w) => w.split(' ').length > 3 || /\d|\b(?:no|not|never|none|nobody|nothing)\b|n['’]t\b/iu.test(w)))
    return null;
  if (pairs.length > 0 && extra.length > 0) return null;
  const groups = pairs.length > 0 ? pairs : [extra];
  return {
    schema: 'quotes/1',
    list: pairs.length > 0 ? 'same-words' : 'may-differ',
    says:
      pairs.length > 0 ? pairs.map(([a, b]) => `“${a}” says “${b}”.`).join(' ') : `${extra.map((w) => `“${w}”`).join(', ')} may be left out of a quotation.`,
    rules: groups.map((words) => ({ words, because })),
  };
}

const capital = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);
