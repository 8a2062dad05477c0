import { EventEmitter } from 'node:events';

/** A click or a turn of the wheel; column and row count from 0. */
export type Mouse = { readonly what: 'click' | 'wheel-up' | 'wheel-down'; readonly column: number; readonly row: number };

/** What comes in beside keys. */
export type Beside = {
  readonly mouse: (event: Mouse) => void;
  /** Text that was pasted in one piece. */
  readonly paste: (text: string) => void;
  /** The terminal has gone away. */
  readonly gone: () => void;
};

const PASTE = '\u001b[200~';
const PASTED = '\u001b[201~';
const MOUSE = /^\u001b\[<(\d{1,3});(\d{1,4});(\d{1,4})([Mm])/;
/** The beginning of a sequence whose rest has not come yet. A lone Esc is a key, and waits for nothing. */
const UNFINISHED = /\u001b\[(?:<[\d;]{0,15}|2|20|200|201)?$/;

/** A piece of input: keys as Ink wants them, or what comes beside them. */
type Piece = { readonly keys: string } | { readonly mouse: Mouse } | { readonly paste: string };

/** Takes mouse reports and pasted text out of the input, in order, also where they come in pieces; `flush` gives what turned out to be no sequence. */
function cutter(): { readonly push: (chunk: string) => readonly Piece[]; readonly flush: () => string; readonly waits: () => boolean } {
  let rest = '';
  let pasting: string | null = null;
  const push = (chunk: string): Piece[] => {
    let text = rest + chunk;
    rest = '';
    const pieces: Piece[] = [];
    const keys = (some: string): void => {
      if (some !== '') pieces.push({ keys: some });
      text = text.slice(some.length);
    };
    while (text !== '') {
      if (pasting !== null) {
        const end = text.indexOf(PASTED);
        if (end < 0) {
          const half = UNFINISHED.exec(text)?.index ?? text.length;
          pasting = (pasting + text.slice(0, half)).slice(0, 100_000);
          rest = text.slice(half);
          break;
        }
        pieces.push({ paste: pasting + text.slice(0, end) });
        pasting = null;
        text = text.slice(end + PASTED.length);
        continue;
      }
      const at = text.indexOf('\u001b[');
      if (at < 0) {
        keys(text);
        break;
      }
      keys(text.slice(0, at));
      const report = MOUSE.exec(text);
      if (report) {
        const mouse = mouseOf(report);
        if (mouse) pieces.push({ mouse });
        text = text.slice(report[0].length);
      } else if (text.startsWith(PASTE)) {
        pasting = '';
        text = text.slice(PASTE.length);
      } else if (UNFINISHED.exec(text)?.index === 0) {
        rest = text;
        break;
      } else {
        const next = text.indexOf('\u001b[', 2);
        keys(next < 0 ? text : text.slice(0, next));
      }
    }
    return pieces;
  };
  return {
    push,
    waits: () => rest !== '' && pasting === null,
    flush() {
      if (pasting !== null) return '';
      const kept = rest;
      rest = '';
      return kept;
    },
  };
}

function mouseOf([, button, x, y, end]: RegExpExecArray): Mouse | null {
  const what = button === '64' ? 'wheel-up' : button === '65' ? 'wheel-down' : button === '0' && end === 'M' ? 'click' : null;
  return what && { what, column: Number(x) - 1, row: Number(y) - 1 };
}

/** How long the rest of a sequence may take, in milliseconds. */
const PATIENCE_MS = 30;

/**
 * Stdin as Ink may see it: keys alone. While it is attached the terminal is read; `detach` leaves it to somebody else.
 */
export function inkStdin(stdin: NodeJS.ReadStream, beside: Beside): { readonly stream: NodeJS.ReadStream; readonly detach: () => void } {
  const { push, flush, waits } = cutter();
  const queue: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const emitter = new EventEmitter();
  const give = (keys: string): void => {
    if (keys === '') return;
    queue.push(keys);
    emitter.emit('readable');
  };
  const pump = (): void => {
    if (timer) clearTimeout(timer);
    for (let chunk = stdin.read() as string | Buffer | null; chunk !== null; chunk = stdin.read() as string | Buffer | null) {
      for (const piece of push(String(chunk))) {
        if ('keys' in piece) give(piece.keys);
        else if ('paste' in piece) beside.paste(piece.paste);
        else beside.mouse(piece.mouse);
      }
    }
    if (waits()) timer = setTimeout(() => give(flush()), PATIENCE_MS);
  };
  const gone = (): void => beside.gone();
  stdin.setEncoding('utf8');
  stdin.on('readable', pump).on('end', gone).on('close', gone).on('error', gone);
  const stream = Object.create(emitter, {
    isTTY: { value: true },
    read: { value: () => queue.shift() ?? null },
    setRawMode: { value: (raw: boolean) => stdin.setRawMode(raw) },
    setEncoding: { value: () => stream },
    ref: { value: () => stdin.ref() },
    unref: { value: () => stdin.unref() },
  }) as NodeJS.ReadStream;
  return {
    stream,
    detach() {
      if (timer) clearTimeout(timer);
      stdin.off('readable', pump).off('end', gone).off('close', gone).off('error', gone);
    },
  };
}
