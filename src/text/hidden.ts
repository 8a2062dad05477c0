import type { Span } from '../model/index.ts';

/** `direction`: turns the reading direction; `inside`: stands within a word or number; `beside`: between words; `mixed`: letters of two scripts that look alike in one word; `digits`: a number among Latin words in digits that are not 0–9. */
export type Concealed = { readonly span: Span; readonly kind: 'direction' | 'inside' | 'beside' | 'mixed' | 'digits'; readonly points: readonly number[] };

/** Characters without a shape of their own. Soft hyphen, joiners, marks and overrides of direction, tags, fillers, variation selectors, controls. */
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u0000-\u0008\u000e-\u001f\u007f]+/gu;
/** Scripts that need joiners or marks of direction to be written at all. */
const JOINS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Symbols as which emoji begin: a variation selector or joiner behind them is theirs. */
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}©®™\u200d\ufe0f\u20e3]$/u;
/** Letters of Cyrillic, Greek, Armenian and Cherokee that look like a Latin one (UTS 39); Greek small letters that formulas use are left out. */
const LOOKALIKE =
  /[\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0423\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04ae\u04af\u04bb\u04c0\u04cf\u0501\u051b\u051d\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u0555\u0585\u057d\u0578\u13a0\u13aa\u13b3\u13da\u13e2]/u;

/** Any character but white space, Latin letters, plain marks of punctuation and signs of money: a text without it conceals nothing. */
const OTHER = /[^\t-\r -~\u0080-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;

/** Characters that readers do not see, and words whose letters look like those of another script, in order of place. Linear. */
export function concealedIn(text: string): readonly Concealed[] {
  if (!OTHER.test(text)) return [];
  return [...hiddenIn(text), ...mixedIn(text), ...digitsIn(text)].sort((a, b) => a.span.start - b.span.start);
}

function* hiddenIn(text: string): Generator<Concealed> {
  for (const m of text.matchAll(HIDDEN)) {
    const span = { start: m.index, end: m.index + m[0].length };
    const points = [...m[0]].map((c) => c.codePointAt(0) as number);
    if (span.start === 0 && m[0] === '\ufeff') continue;
    const before = text.slice(Math.max(0, span.start - 2), span.start);
    const after = text.slice(span.end, span.end + 2);
    if (isProper(m[0], before, after, text, span)) continue;
    if (/[\u202a-\u202e\u2066-\u2069]/.test(m[0])) yield { span, kind: 'direction', points };
    else yield { span, kind: /[\p{L}\p{M}\p{Nd}]$/u.test(before) && /^[\p{L}\p{Nd}]/u.test(after) ? 'inside' : 'beside', points };
  }
}

/** Written by the rules of its script: joiners in Persian and Hindi, marks of direction at Hebrew words, selectors of emoji and ideographs. */
function isProper(found: string, before: string, after: string, text: string, span: Span): boolean {
  if (/^[\u200b-\u200d\u034f\u17b4\u17b5\u180b-\u180e]+$/.test(found) && (JOINS.test(before) || JOINS.test(after))) return true;
  if (/^[\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}]+$/u.test(found) && EMOJI.test(before)) return true;
  if (found === '\ufe0f' && /[#*0-9]$/.test(before) && after.startsWith('\u20e3')) return true;
  if (/^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+$/u.test(found) && /[\p{Script=Han}\p{Script=Mongolian}\p{S}]$/u.test(before)) return true;
  if (/^[\u061c\u200e\u200f\u2066-\u2069\u202a-\u202c]+$/.test(found))
    return RIGHT_TO_LEFT.test(text.slice(Math.max(0, span.start - 40), span.start) + text.slice(span.end, span.end + 40));
  return false;
}

function* mixedIn(text: string): Generator<Concealed> {
  if (!LOOKALIKE.test(text)) return;
  for (const m of text.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)) {
    const word = m[0];
    if (!/\p{Script=Latin}/u.test(word) || !LOOKALIKE.test(word)) continue;
    const points = [...word].filter((c) => LOOKALIKE.test(c)).map((c) => c.codePointAt(0) as number);
    yield { span: { start: m.index, end: m.index + word.length }, kind: 'mixed', points };
  }
}

const NEAREST = 40;
const OTHER_DIGITS = /[^\P{Nd}0-9](?:[.,٫٬]?[^\P{Nd}0-9])*/gu;
const LATIN = /[A-Za-z\u00c0-\u024f]/;
const NOT_LATIN = /[^\P{L}A-Za-z\u00aa\u00b5\u00ba\u00c0-\u024f]/u;

/** Between Latin words a number in other digits is one that no search finds; beside words of its own script it is at home. */
function* digitsIn(text: string): Generator<Concealed> {
  for (const m of text.matchAll(OTHER_DIGITS)) {
    const span = { start: m.index, end: m.index + m[0].length };
    const around = text.slice(Math.max(0, span.start - NEAREST), span.start) + text.slice(span.end, span.end + NEAREST);
    if (!LATIN.test(around) || NOT_LATIN.test(around)) continue;
    yield { span, kind: 'digits', points: [...m[0]].map((c) => c.codePointAt(0) as number) };
  }
}
