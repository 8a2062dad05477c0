import type { Problem } from '../model/index.ts';
import { WINDOWS_1252 } from '../text/encoding/charsets.ts';
import { unchecked } from './problems.ts';

/** Text of a file, or why there is none. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly problem: null } | { readonly text: null; readonly problem: Problem };

/** Encodings that may be named on the command line, in crosscheck.yaml or by a page; labels of the WHATWG standard. */
const KNOWN =
  /^(?:utf-8|utf-16(?:le|be)|windows-125[0-8]|windows-874|koi8-[ru]|iso-8859-(?:[2-8]|8-i|1[03-6])|macintosh|x-mac-cyrillic|ibm866|gbk|gb18030|big5|euc-jp|shift_jis|iso-2022-jp|euc-kr)$/;

/** The name of an encoding by the WHATWG standard, or null where crosscheck does not read it. */
function encodingNamed(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return KNOWN.test(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

/**
 * Bytes → text. A byte order mark decides; then strict UTF-8; then `declared` (by the page itself) or `fallback` (by the user).
 * Nothing is guessed and nothing is replaced: bytes that fit nowhere are not read.
 */
export function decode(file: string, bytes: Uint8Array, fallback: string | null, declared: string | null = null): Decoded {
  const mark = markOf(bytes);
  if (mark) return strict(file, bytes, mark) ?? { text: null, problem: notRead(file, `It begins as ${mark.toUpperCase()}, and is not.`) };
  if (isBinary(bytes)) return { text: null, problem: notRead(file, 'It is binary.', 'Give the article as text, Markdown or HTML.') };
  const utf8 = strict(file, bytes, 'utf-8');
  if (utf8) return utf8;
  for (const label of [declared, fallback]) {
    const name = label === null ? null : encodingNamed(label);
    const text = name === null || name === 'utf-8' ? null : strict(file, bytes, name);
    if (text) return text;
  }
  const at = firstBadByte(bytes);
  return {
    text: null,
    problem: notRead(file, `It is not UTF-8 at byte ${at}.`, 'Save it as UTF-8, or name its encoding: --encoding windows-1252.'),
  };
}

const notRead = (file: string, what: string, next = 'Save it again as UTF-8.'): Problem => unchecked(file, what, next);

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strict(file: string, bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (encoding.startsWith('utf-16') && hasControls(text)) return { text: null, problem: notRead(file, 'It is binary.', 'Give the article as text.') };
    return { text, encoding, problem: null };
  } catch {
    return null;
  }
}

/** The runtime's decoder for this one may be that of ISO 8859-1, in which quotation marks and dashes are controls. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 128] ?? c);
}

/** A NUL, or more than a tenth of controls among the first 64 KB. */
function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString('latin1');
  const controls = head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 10 > head.length || bytes.includes(0);
}

const hasControls = (text: string): boolean => text.includes('\u0000');

/** Offset of the first byte that strict UTF-8 refuses. */
function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i] as number;
    const need = b < 0x80 ? 1 : b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
    if (need === 0) return i;
    if (need > 1) {
      const low = b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
      const high = b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
      for (let k = 1; k < need; k++) {
        const c = bytes[i + k];
        if (c === undefined || c < (k === 1 ? low : 0x80) || c > (k === 1 ? high : 0xbf)) return i;
      }
    }
    i += need;
  }
  return bytes.length;
}
