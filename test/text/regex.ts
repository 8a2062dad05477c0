/** A piece of a regular expression, as far as an attacker needs it. */
export type Piece =
  | { readonly t: 'atom'; readonly source: string }
  | { readonly t: 'group'; readonly options: readonly (readonly Piece[])[]; readonly silent: boolean }
  | { readonly t: 'repeat'; readonly of: Piece; readonly least: number; readonly most: number };

/** The pieces of a pattern without its slashes. Throws on what it does not know. */
export function piecesOf(source: string): readonly (readonly Piece[])[] {
  let i = 0;
  const options = (): Piece[][] => {
    const all: Piece[][] = [[]];
    while (i < source.length && source[i] !== ')') {
      if (source[i] === '|') {
        all.push([]);
        i++;
      } else (all.at(-1) as Piece[]).push(quantified(piece()));
    }
    return all;
  };
  const piece = (): Piece => {
    const c = source[i] as string;
    if (c === '(') {
      const head = /^\((?:\?(?:<?[=!]|:|<[\w$]+>|[ims-]+:))?/.exec(source.slice(i))?.[0] as string;
      i += head.length;
      const inner = options();
      if (source[i] !== ')') throw new Error(`no end of a group in ${source}`);
      i++;
      return { t: 'group', options: inner, silent: /^\(\?<?[=!]/.test(head) };
    }
    if (c === '[') {
      const start = i++;
      if (source[i] === '^') i++;
      for (; i < source.length && source[i] !== ']'; i++) if (source[i] === '\\') i++;
      i++;
      return { t: 'atom', source: source.slice(start, i) };
    }
    if (c === '\\') {
      const sign = /^\\(?:[pP]\{[^}]+\}|u\{[^}]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]+>|[\s\S])/.exec(source.slice(i))?.[0] as string;
      i += sign.length;
      return { t: 'atom', source: sign };
    }
    const point = String.fromCodePoint(source.codePointAt(i) as number);
    i += point.length;
    return { t: 'atom', source: point };
  };
  const quantified = (of: Piece): Piece => {
    const m = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(i));
    if (!m) return of;
    i += m[0].length;
    const c = m[0][0];
    const least = c === '*' || c === '?' ? 0 : c === '+' ? 1 : Number(m[1]);
    const most = c === '?' ? 1 : c === '*' || c === '+' || (m[2] && !m[3]) ? Number.POSITIVE_INFINITY : Number(m[3] || m[1]);
    return { t: 'repeat', of, least, most };
  };
  const all = options();
  if (i < source.length) throw new Error(`what is ${source.slice(i, i + 20)} in ${source}`);
  return all;
}

const CANDIDATES = [...'aA1 .,-\'"“”’‘()[]/:;&<>=$€£%+*_|#@!?…–—·•éÉжЖאあ한\n\t\r\u0301\u200b\ufeff\u0080🙂xbBtsndeior0259'];

/** A character that an atom matches, or '' for anchors and what matches nothing here. */
function characterOf(source: string, flags: string): string {
  let pattern: RegExp;
  try {
    pattern = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
  } catch {
    return '';
  }
  return pattern.test('') ? '' : ([...source.replace(/[\\^[\]]/g, ''), ...CANDIDATES].find((c) => pattern.test(c)) ?? '');
}

const known = new Map<string, string>();
/** A text that a piece matches, mostly; every loop once, or as often as it must. */
function sampleOf(piece: Piece, flags: string, pick: number): string {
  if (piece.t === 'repeat') return sampleOf(piece.of, flags, pick).repeat(Math.max(1, Math.min(piece.least, 8)));
  if (piece.t === 'group') return piece.silent ? '' : (piece.options[pick % piece.options.length] ?? []).map((p) => sampleOf(p, flags, pick)).join('');
  const key = `${flags} ${piece.source}`;
  const found = known.get(key) ?? characterOf(piece.source, flags);
  known.set(key, found);
  return found;
}

/** So many turns of a loop are as good as no bound. */
const MANY = 200;

/** For every loop without a near end: what must stand before it, and what turns it. */
export function attacksOn(source: string, flags: string): readonly { readonly before: string; readonly turn: string }[] {
  const attacks = new Map<string, { before: string; turn: string }>();
  const visit = (options: readonly (readonly Piece[])[], before: string): void => {
    for (const option of options) {
      let so = before;
      for (const piece of option) {
        if (piece.t === 'repeat' && piece.most >= MANY)
          for (let pick = 0; pick < 3; pick++) {
            const turn = sampleOf(piece.of, flags, pick);
            if (turn !== '') attacks.set(`${so}|${turn}`, { before: so, turn });
          }
        const inner = piece.t === 'repeat' ? piece.of : piece;
        if (inner.t === 'group') visit(inner.options, so);
        so += sampleOf(piece, flags, 0);
      }
    }
  };
  visit(piecesOf(source), '');
  return [...attacks.values()];
}

/** Does a loop stand inside a loop that turns often? Only there can time double with every turn. */
export function nests(source: string): boolean {
  const inside = (piece: Piece, looped: boolean): boolean => {
    if (piece.t === 'atom') return false;
    if (piece.t === 'group') return piece.options.some((o) => o.some((p) => inside(p, looped)));
    return (looped && piece.most > 1) || inside(piece.of, looped || piece.most >= 8);
  };
  return piecesOf(source).some((o) => o.some((p) => inside(p, false))) || /\([^()]*\|[^()]*\)[*+{]/.test(source);
}
