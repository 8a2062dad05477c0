/** Character sets as which UTF-8 is read by mistake, by the labels of the WHATWG standard, commonest first. */
export const CHARSETS = ['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1251', 'windows-1257', 'macintosh'] as const;
/** A single-byte character set, by its WHATWG label. */
export type Charset = (typeof CHARSETS)[number];

/** Bytes 0x80–0x9F of Windows-1252; not every runtime's decoder knows them. Those it leaves open are the controls of their number. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const tables = new Map<Charset, ReadonlyMap<string, number>>();

/** Character → byte, for bytes from 0x80 on. Bytes that the set leaves open stand for the control of that number, as decoders read them. */
export function bytesOf(charset: Charset): ReadonlyMap<string, number> {
  const known = tables.get(charset);
  if (known) return known;
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
  const decoded = [...new TextDecoder(charset).decode(bytes)];
  const characters = charset === 'windows-1252' ? [...WINDOWS_1252, ...decoded.slice(32)] : decoded;
  const table = new Map<string, number>();
  for (const [i, c] of characters.entries()) if (c !== '\ufffd') table.set(c, i + 128);
  // Many decoders leave 0x80–0x9F as they are.
  for (let b = 0x80; b < 0xa0; b++) if (!table.has(String.fromCharCode(b))) table.set(String.fromCharCode(b), b);
  tables.set(charset, table);
  return table;
}

/** What a control of 0x80–0x9F was meant to be: the character of that byte in Windows-1252; null where that is a control, too. */
export function meantBy(control: string): string | null {
  const meant = WINDOWS_1252[control.charCodeAt(0) - 128] ?? null;
  return meant === control ? null : meant;
}
