import { type Annotated, type Mention, mentionFrom, type Token } from '../../model/index.ts';
import { mayBe } from '../mentions/gender.ts';
import { isPostHead } from '../mentions/titles.ts';
import type { Found } from './found.ts';
import { namedIn, type Range } from './sources.ts';

/** Whom a source stands for. `source` is where the words name the speaker; `speaker` an index into the mentions or -1. */
export type Voice = { readonly source: Range | null; readonly speaker: number };

/** Finds the speaker of each quotation in turn: a pronoun, a title or no words at all point back to whoever was named or spoke before. */
export function voicesOf(annotated: Annotated, found: readonly Found[]): Voice[] {
  const { tokens, mentions } = annotated;
  let last: Voice & { readonly paragraph: number; readonly named: Range | null } = { source: null, speaker: -1, paragraph: -9, named: null };
  return found.map((quotation) => {
    const place = quotation.content[0]?.start ?? 0;
    const range = quotation.source;
    let voice: Voice;
    if (!range) {
      const before = quotation.continuing ? recent(annotated, place, 500, null) : -1;
      const near = last.paragraph >= quotation.paragraph - 2;
      voice = near
        ? { source: last.source, speaker: last.speaker }
        : { source: before >= 0 ? rangeOf(tokens, mentions[before] as Mention) : null, speaker: before };
    } else {
      const named = namedIn(tokens, mentions, range);
      const text = tokens.slice(range.from, range.to).map((t) => t.lower);
      const pronoun = text.length === 1 && /^(?:he|she)$/.test(text[0] as string) ? (text[0] as 'he' | 'she') : null;
      if (named >= 0) voice = { source: range, speaker: named };
      else if (pronoun) {
        const same = last.paragraph >= quotation.paragraph - 2 && last.speaker >= 0 && mayBe(annotated, last.speaker, pronoun);
        const near = recent(annotated, (tokens[range.from] as Token).start, 600, pronoun, quotation);
        const between = near >= 0 && last.source && (mentions[near] as Mention).anchor.span.start > (tokens[last.source.from] as Token).start;
        voice = { source: range, speaker: same && !(between && opensSentence(annotated, near)) ? last.speaker : near };
      } else if (/^the$/.test(text[0] ?? '') || text.some(isPostHead))
        voice = { source: range, speaker: titled(annotated, (tokens[range.from] as Token).start, text) };
      else voice = { source: range, speaker: -1 };
    }
    if (voice.source) last = { ...voice, paragraph: quotation.paragraph, named: range };
    return voice;
  });
}

function rangeOf(tokens: readonly Token[], mention: Mention): Range {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= mention.anchor.span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to] as Token).start < mention.anchor.span.end) to++;
  return { from: low, to };
}

/** The last person named within `reach` characters before a place, those that open a sentence first; never one inside a quotation. */
function recent(annotated: Annotated, place: number, reach: number, pronoun: 'he' | 'she' | null, own?: Found): number {
  const { mentions } = annotated;
  let at = mentionFrom(annotated, place) - 1;
  let best = -1;
  for (; at >= 0 && (mentions[at] as Mention).anchor.span.start >= place - reach; at--) {
    const m = mentions[at] as Mention;
    if (m.type !== 'person' || (own?.content ?? []).some((c) => c.start <= m.anchor.span.start && m.anchor.span.end <= c.end)) continue;
    if (pronoun && !mayBe(annotated, at, pronoun)) continue;
    if (opensSentence(annotated, at)) return at;
    if (best < 0) best = at;
  }
  return best;
}

function opensSentence({ mentions, document }: Annotated, i: number): boolean {
  const start = (mentions[i] as Mention).titles[0]?.span.start ?? (mentions[i] as Mention).anchor.span.start;
  return /(?:^|[.!?”"\n]\s*|[.!?]["”]?\s+(?:But|And|The|In \w+,|On \w+,)\s)$/u.test(document.text.slice(Math.max(0, start - 24), start));
}

/** "the minister": the last person before who is named with that post. */
function titled(annotated: Annotated, place: number, text: readonly string[]): number {
  const { mentions, chains } = annotated;
  const heads = text.filter(isPostHead);
  if (!heads.length) return -1;
  const head = heads.at(-1) as string;
  const whose = text.filter((w) => /(?:ian|ish|ese|ean|rman|can|tch|nch|aqi|ani)$/.test(w) && !isPostHead(w));
  for (let i = mentionFrom(annotated, place) - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
    const m = mentions[i] as Mention;
    if (m.type !== 'person') continue;
    const titles = (chains[m.chain]?.mentions ?? [i]).slice(0, 6).flatMap((k) => (mentions[k] as Mention).titles.map((t) => t.exact.toLowerCase()));
    if (titles.some((t) => t.split(/\s+/).includes(head) || t.includes(head)) && whose.every((w) => titles.some((t) => t.includes(w)))) return i;
  }
  return -1;
}
