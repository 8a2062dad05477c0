import { asGiven } from '../model/index.ts';
import { inMarks } from '../text/quoted.ts';
import { type SafeText, safe, safeLine } from '../text/safe.ts';
import { type Desk, type Item, kindOf, notesOf, placeText, sentenceOf, sourcesText, statusOf, tallyOf } from './desk.ts';
import type { Hands } from './hands.ts';
import { PLAIN } from './parts/line.ts';
import { sessionOf } from './session.ts';

/** Lines out, one line in: all that a screen reader needs. */
export type Talk = { readonly out: (text: string) => void; readonly ask: (question: string) => Promise<string> };

const QUESTION =
  'Number of the right reading, f fix, x no conflict, b both right, s ask, A always, n TEXT note, w TEXT why, u undo, Enter next, p previous, help, q quit: ';

/** All that may be typed, one a line. */
const HELP: readonly string[] = [
  'What can be typed, each with Enter:',
  '1 to 9: this reading is right.',
  'f: fix needed. x: not a conflict. b: both are right. s: ask the reporter.',
  'n and words: a note on this finding.',
  'w and words: why it was decided so; before anything is decided here, about the last decision.',
  'A: always, proposes a rule.',
  'u: undo. redo: bring it back.',
  'Enter alone: next finding. p: previous finding.',
  'W and a file: all decisions into another file, where they could not be saved.',
  'help or ?: this list. q: quit; everything is saved already.',
];

/** The desk as questions and answers, one line after the other: no box, no cursor, no colour. The keys are those of the table. */
export async function talk(desk: Desk, hands: Hands, { out, ask }: Talk): Promise<void> {
  let left = false;
  const session = sessionOf(desk, hands, {
    quit: () => {
      left = true;
    },
    lend: (work) => work(),
    stop: () => {},
    copy: () => {},
  });
  const said = (lines: readonly SafeText[]): void => out(`${lines.join('\n')}\n`);
  said(greeting(desk));
  let read: Item | null = null;
  while (!left && session.now().state.selected !== null) {
    const { desk: now, state } = session.now();
    const item = now.byId.get(state.selected ?? '');
    if (!item) return;
    // What was only asked about is not read out again.
    if (item !== read) said(spoken(item, now.items.length));
    read = item;
    const answer = (await ask(QUESTION)).trim();
    if (answer === '' && item.number === now.items.length) said([safe('That was the last finding. q quits.')]);
    const keys = keysOf(answer);
    if (typeof keys === 'string') said([safeLine(keys)]);
    else if (keys.length === 0) said(HELP.map((l) => safe(l)));
    else {
      for (const key of keys) session.press(key);
      const { state: after } = session.now();
      const message = after.alarm === null || keys[0] === 'W' ? after.message : `NOT SAVED: ${after.alarm}. Type W and a file to keep the decisions there.`;
      if (message !== '') said([safeLine(message)]);
      if (answer === '' || answer === 'p') read = null;
    }
  }
}

/** The keys of a line: a letter alone, or a letter with the words that go with it. None where help is wanted; a sentence where nothing can be made of it. */
function keysOf(answer: string): string[] | string {
  const [, letter = '', text = ''] = /^([nwW])\s+(.+)$/su.exec(answer) ?? [];
  if (letter) return [letter, ...text, 'enter'];
  if (answer === '') return ['down'];
  if (answer === 'p') return ['up'];
  if (answer === '?' || /^h(?:elp)?$/i.test(answer)) return [];
  if (/^[nw]$/.test(answer)) return `"${answer}" wants its words on the same line: ${answer} ${answer === 'n' ? 'call the harbor office' : 'two counts'}.`;
  if (answer === 'W') return '"W" wants a file on the same line: W decisions.jsonl.';
  if (/^[1-9fxbsuqA]$/.test(answer)) return [answer];
  return answer === 'redo' ? ['ctrl-r'] : `Unknown: "${answer.slice(0, 60)}". Nothing was done. Type help for what can be typed.`;
}

function greeting(desk: Desk): SafeText[] {
  const skipped = desk.stories.reduce((n, s) => n + s.report.notChecked.length, 0);
  return [safe(`${desk.items.length} findings, ${tallyOf(desk).open} open. Not checked: ${skipped === 0 ? 'nothing' : skipped}.`)];
}

/** A finding in plain lines. */
export function spoken(item: Item, count: number): SafeText[] {
  const { finding, number, home } = item;
  return [
    safe(''),
    safeLine(`Finding ${number} of ${count}, ${finding.level}, ${kindOf(finding.check)}, ${statusOf(finding)}.`),
    safeLine(finding.what),
    ...finding.readings.flatMap((r, i) => [
      safeLine(`Reading ${i + 1}: ${r.label}, ${sourcesText(r)}.`),
      ...r.evidence.map((e) => {
        const document = home.places.documentOf(e.anchor.doc);
        const draft = document.standing === 'draft' ? ', new' : '';
        return safeLine(`${placeText(item, e.anchor)}${draft}: ${inMarks(sentenceOf(item, e.anchor), PLAIN)}; the words: "${asGiven(document, e.anchor)}".`);
      }),
    ]),
    safeLine(`Why: ${finding.why} Next: ${finding.next}`),
    ...notesOf(finding).map((n) => safeLine(`Note by ${n.who}: ${n.text}`)),
  ];
}
