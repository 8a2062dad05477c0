import type { Document } from '../model/index.ts';
import { concealedIn } from '../text/hidden.ts';

/** Letters of other scripts and the Latin ones that they look like (UTS 39). */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'АA',
      'ВB',
      'ЕE',
      'ЅS',
      'ІI',
      'ЈJ',
      'КK',
      'МM',
      'НH',
      'ОO',
      'РP',
      'СC',
      'ТT',
      'УY',
      'ХX',
      'ҮY',
      'аa',
      'еe',
      'оo',
      'рp',
      'сc',
      'уy',
      'хx',
      'ѕs',
      'іi',
      'јj',
      'үy',
      'һh',
      'Ӏl',
      'ӏl',
      'ԁd',
      'ԛq',
      'ԝw',
    ],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'οo', 'օo', 'սu', 'ոn'],
  ].map(([from, to]) => [from, to]),
);
/** What a browser makes a blank or a letter of, and a text file shows as it is. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  amp: '&',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
};

/**
 * The words of an article as a reader sees them: headline first, hidden characters gone, look-alike letters and digits read as what they look
 * like, passages that are turned around turned back. Equal to its text where there is nothing of the kind.
 */
export function seenText({ text, title }: Pick<Document, 'text' | 'title'>): string {
  const plain = decoded(text);
  const headline = title !== null && !squeezed(text).includes(squeezed(title)) ? `${decoded(title)}\n\n` : '';
  return headline + plain;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function decoded(text: string): string {
  const blank = text
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/<\/?(?:br|wbr|b|i|em|strong|span|sup|sub|small|u|s)\b[^<>]{0,200}>/gi, (tag) => (/^<\/?br\b/i.test(tag) ? ' ' : ''));
  const turned = blank.replace(/\u202e([^\u202c\u202d\u202e\n]{0,500})(?:\u202c|(?=\n)|$)/gu, (_, inside: string) => [...inside].reverse().join(''));
  let plain = '';
  let at = 0;
  for (const { span, kind } of concealedIn(turned)) {
    // Digits of other systems are read below, as the ones that they stand for.
    if (span.start < at || kind === 'digits') continue;
    plain += turned.slice(at, span.start);
    if (kind === 'mixed') plain += [...turned.slice(span.start, span.end)].map((c) => LATIN[c] ?? c).join('');
    at = span.end;
  }
  // Letters and digits of full width, of mathematics, of other decimal systems: read as the ones that they stand for.
  return (plain + turned.slice(at)).replace(/[\p{Nd}\p{L}\p{No}]/gu, (c) => ((c.codePointAt(0) as number) < 0x80 ? c : asciiOf(c)));
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

/** Decimal digits come in tens that follow each other. */
function asciiOf(c: string): string {
  const folded = c.normalize('NFKC');
  if (/^[0-9A-Za-z]$/.test(folded)) return folded;
  if (!/^\p{Nd}$/u.test(c)) return c;
  let zero = c.codePointAt(0) as number;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && (c.codePointAt(0) as number) - zero < 9) zero--;
  return String((c.codePointAt(0) as number) - zero);
}
