const known = new Map<string, string>();

/** A name without case, accents, quotation marks, leading article and kinds of hyphen: what makes two writings one name. */
export function foldName(name: string): string {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const folded = name
    .normalize('NFKD')
    .replace(/[\p{M}"“”„«»'’‘]/gu, '')
    .toLowerCase()
    .replace(/[\s‐‑‒–—-]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
  if (known.size > 50_000) known.clear();
  known.set(name, folded);
  return folded;
}
