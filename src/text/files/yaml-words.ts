import { safeLine } from '../safe.ts';

type Words = { readonly what: string; readonly why: string; readonly next: string };

const UNREADABLE = 'The file cannot be read past this place, so nothing in it is used.';

const WORDS: Readonly<Record<string, readonly [what: string, next: string, why?: string]>> = {
  ALIAS: [
    'Anchors and aliases (& and *) are not read',
    'Write the value out where it is needed.',
    'Files here are plain data: what stands in a line is what it means.',
  ],
  MERGE: ['Merge keys (<<) are not read', 'Write the keys out where they are needed.', 'Files here are plain data: what stands in a line is what it means.'],
  TAG_RESOLVE_FAILED: [
    'Tags (!) are not read',
    'Remove the tag; put quotation marks around a text that begins with "!".',
    'Files here are plain data: a tag would ask for code.',
  ],
  BAD_DIRECTIVE: ['Directives (%) are not read', 'Remove the line.', 'Every file is YAML 1.2.'],
  MULTIPLE_DOCS: [
    'A second document begins here',
    'Put it into a file of its own.',
    'One file holds one document; the second would be passed over in silence.',
  ],
  NON_STRING_KEY: ['A key must be plain text', 'Write a word, then a colon.', 'A key that is a list, a map or empty has no name to look up.'],
  FORBIDDEN_KEY: ['This key is reserved', 'Choose another name.', 'It names an inner part of every object.'],
  DUPLICATE_KEY: ['This key stands twice', 'Keep one of the two.', 'Only one of them could be used, and nobody would see which.'],
  BAD_INDENT: ['The indentation does not fit the lines above', 'Indent by two spaces a level; lines of one level begin in one column.'],
  TAB_AS_INDENT: ['A tab is used for indentation', 'Indent with spaces.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second "key: value" stands on this line, or the line is indented too far',
    'Give each key a line of its own; put quotation marks around a text that holds ": ".',
  ],
  MULTILINE_IMPLICIT_KEY: ['A key goes over several lines, or a colon is missing', 'Write "key: value" on one line; put quotation marks around a long text.'],
  MISSING_CHAR: ['A closing mark or a colon is missing here', 'Close the bracket or quotation mark that was opened, or add the colon after the key.'],
  BAD_SCALAR_START: ['A text cannot begin with this character', 'Put quotation marks around the text.'],
  BAD_DQ_ESCAPE: ['An unknown escape stands between double quotation marks', 'Use single quotation marks, or double the backslash.'],
  KEY_OVER_1024_CHARS: ['A key is longer than 1,024 characters', 'A quotation mark or a colon may be missing further up.'],
  BLOCK_IN_FLOW: ['A list or map in lines stands inside brackets', 'Write all of it inside the brackets, or all of it in lines.'],
  UNEXPECTED_TOKEN: ['This was not expected here', 'Check the brackets, quotation marks and indentation of this line and the one above.'],
};

/** Plain words for a syntax error of a YAML file, by the parser's code; `written` is what stands there. */
export function syntaxWords(code: string, written: string): Words {
  const [what, next, why] = WORDS[code] ?? ['The syntax is wrong here', 'Check the brackets, quotation marks and indentation of this line and the one above.'];
  const shown = safeLine(written).slice(0, 40);
  return { what: shown === '' ? `${what}.` : `${what}: "${shown}".`, why: why ?? UNREADABLE, next };
}
