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

/** What was taken from the beginning of the input: how many units, and what they are. `ends` where the rest of it has not come yet. */
type Taken = { readonly length: number; readonly piece: Piece | null; readonly ends: boolean };
const taken = (length: number, piece: Piece | null, ends = false): Taken => ({ length, piece, ends });

/** Takes mouse reports and pasted text out of the input, in order, also where they come in pieces; `flush` gives what turned out to be no sequence. */
function cutter(): { readonly push: (chunk: string) => readonly Piece[]; readonly flush: () => string; readonly waits: () => boolean } {
  let rest = '';
  let pasting: string | null = null;
  const pasted = (text: string): Taken => {
    const end = text.indexOf(PASTED);
    if (end < 0) {
      const half = UNFINISHED.exec(text)?.index ?? text.length;
      pasting = (pasting + text.slice(0, half)).slice(0, 100_000);
      return taken(half, null, true);
    }
    const paste = pasting + text.slice(0, end);
    pasting = null;
    return taken(end + PASTED.length, { paste });
  };
  const typed = (text: string): Taken => {
    const at = text.indexOf('\u001b[');
    if (at !== 0) return keysTo(text, at);
    const report = MOUSE.exec(text);
    if (report) {
      const mouse = mouseOf(report);
      return taken(report[0].length, mouse && { mouse });
    }
    if (text.startsWith(PASTE)) {
      pasting = '';
      return taken(PASTE.length, null);
    }
    return UNFINISHED.exec(text)?.index === 0 ? taken(0, null, true) : keysTo(text, text.indexOf('\u001b[', 2));
  };
  const push = (chunk: string): Piece[] => {
    let text = rest + chunk;
    rest = '';
    const pieces: Piece[] = [];
    while (text !== '') {
      const { length, piece, ends } = pasting === null ? typed(text) : pasted(text);
      if (piece) pieces.push(piece);
      text = text.slice(length);
      if (!ends) continue;
      rest = text;
      break;
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

/** Keys up to a place, or all where there is none. */
function keysTo(text: string, at: number): Taken {
  const keys = at < 0 ? text : text.slice(0, at);
  return taken(keys.length, { keys });
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
