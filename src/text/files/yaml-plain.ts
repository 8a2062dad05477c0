/** A key with a text behind it: in double quotes without an escape, a date, or words that cannot be read as anything else. */
const LINE =
  /^([A-Za-z_][A-Za-z0-9_-]{0,60}): (?:"([^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*)"|(\d{4}-\d\d-\d\d|[A-Za-z](?:[A-Za-z0-9 ,./’-]*[A-Za-z0-9.])?))$/;

/** Words that are no text in YAML, or that its own reader has to refuse as a key. */
const RESERVED = /^(?:null|true|false|__proto__|constructor|prototype)$/i;

/**
 * The value of a file that is nothing but such lines, as front matter mostly is, without building the tree that problems are placed in: that takes
 * longer than a short article is read. Null for all other files, which say nothing less here than there.
 */
export function plainFields(text: string): Record<string, string> | null {
  const fields = Object.create(null) as Record<string, string>;
  let any = false;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, key = '', quoted, words = ''] = LINE.exec(line) ?? [];
    if (key === '' || key in fields || RESERVED.test(key) || RESERVED.test(words)) return null;
    fields[key] = quoted ?? words;
    any = true;
  }
  return any ? fields : null;
}
