import { asGiven } from '../model/index.ts';
import { type SafeText, safe, safeLine } from '../text/safe.ts';
import { type Desk, type Item, kindOf, notesOf, placeText, sentenceOf, sourcesText, statusOf, tallyOf } from './desk.ts';
import type { Hands } from './hands.ts';
import { sessionOf } from './session.ts';

/** Lines out, one line in: all that a screen reader needs. */
export type Talk = { readonly out: (text: string) => void; readonly ask: (question: string) => Promise<string> };

const QUESTION =
  'Number of the right reading, f fix, x no conflict, b both right, s ask, A always, n TEXT note, w TEXT why, u undo, Enter next, p previous, q quit: ';

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
  while (!left && session.now().state.selected !== null) {
    const { desk: now, state } = session.now();
    const item = now.byId.get(state.selected ?? '');
    if (!item) return;
    said(spoken(item, now.items.length));
    const answer = (await ask(QUESTION)).trim();
    if (answer === '' && item.number === now.items.length) said([safe('That was the last finding. q quits.')]);
    for (const key of keysOf(answer)) session.press(key);
    const { state: after } = session.now();
    const message = after.alarm === null ? after.message : `NOT SAVED: ${after.alarm}`;
    if (message !== '') said([safeLine(message)]);
  }
}

/** The keys of a line: a letter alone, or a letter with the words that go with it. */
function keysOf(answer: string): string[] {
  const [, letter = '', text = ''] = /^([nw])\s+(.+)$/su.exec(answer) ?? [];
  if (letter) return [letter, ...text, 'enter'];
  if (answer === '') return ['down'];
  if (answer === 'p') return ['up'];
  return /^[1-9fxbsuqA]$/.test(answer) ? [answer] : answer === 'redo' ? ['ctrl-r'] : [];
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
        return safeLine(`${placeText(item, e.anchor)}${draft}: "${sentenceOf(item, e.anchor)}"; the words: "${asGiven(document, e.anchor)}".`);
      }),
    ]),
    safeLine(`Why: ${finding.why} Next: ${finding.next}`),
    ...notesOf(finding).map((n) => safeLine(`Note by ${n.who}: ${n.text}`)),
  ];
}
