import { safeLine } from '../../text/safe.ts';
import { beginning } from '../../tui/parts/width.ts';
import type { Edge } from '../edge.ts';
import type { Progress } from '../run/progress.ts';

/** Nobody is told before so many milliseconds, nor oftener than every so many. */
const SILENT_MS = 400;
const OFTEN_MS = 100;
/** A terminal has drawn what it was given after so many milliseconds. */
const DRAWN_MS = 20;

/** Progress that keeps silent where the work is short. `now` in milliseconds. */
export function slowly(now: () => number, show: (words: string) => void): Progress {
  const began = now();
  let last = Number.NEGATIVE_INFINITY;
  return async (words) => {
    const at = now();
    // What is said before the comparison stands for long: it is never left out.
    if (at - began < SILENT_MS || (at - last < OFTEN_MS && !words.startsWith('Comparing'))) return;
    last = at;
    show(`${words} …`);
    await new Promise((drawn) => setTimeout(drawn, DRAWN_MS));
  };
}

/** Progress in one line of the terminal, which `clear` takes away; for a screen reader one line, once. */
export function inLine(edge: Edge, screenReader: boolean): { readonly progress: Progress; readonly clear: () => void } {
  const { terminal } = edge;
  let shown = false;
  const show = (words: string): void => {
    if (terminal === null || (screenReader && shown)) return;
    shown = true;
    const line = safeLine(words);
    terminal.stdout.write(screenReader ? `${line}\n` : `\r\u001b[K${beginning(line, (terminal.stdout.columns || 80) - 1)}`);
  };
  return {
    progress: slowly(() => edge.seconds() * 1000, show),
    clear: () => void (shown && !screenReader && terminal?.stdout.write('\r\u001b[K')),
  };
}
