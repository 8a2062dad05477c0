import { render } from 'ink';
import { App } from './App.tsx';
import type { Desk } from './desk.ts';
import { type Hands, sessionOf } from './session.ts';
import { enter, inkStdout, sizeOf, type Terminal } from './terminal.ts';

/** How often the desk looks whether articles have changed. */
const LOOK_MS = 2000;
/** Terminals refuse clipboards that are longer. */
const CLIPBOARD = 70_000;

/** Opens the desk on a terminal; answers when the editor leaves it. */
export async function openDesk(terminal: Terminal, desk: Desk, hands: Hands, colour: boolean): Promise<void> {
  const { stdin, stdout } = terminal;
  let leave = enter(terminal);
  let lent = false;
  let quit = (): void => {};
  const left = new Promise<void>((done) => {
    quit = done;
  });
  const size = sizeOf(stdout, () => {
    if (lent) return;
    ink.clear();
    stdout.write('\u001b[2J\u001b[H');
  });
  const session = sessionOf(desk, hands, {
    quit: () => quit(),
    copy: (text) => void stdout.write(`\u001b]52;c;${Buffer.from(text.slice(0, CLIPBOARD)).toString('base64')}\u0007`),
    lend: (work) =>
      void setImmediate(() => {
        lent = true;
        ink.unmount();
        leave();
        work();
        leave = enter(terminal);
        lent = false;
        ink = draw();
      }),
  });
  const draw = () =>
    render(<App session={session} size={size} colour={colour} />, {
      stdin,
      stdout: inkStdout(stdout),
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 60,
      isScreenReaderEnabled: false,
    });
  let ink = draw();
  const looking = setInterval(() => session.look(), LOOK_MS);
  try {
    await left;
  } finally {
    clearInterval(looking);
    ink.unmount();
    leave();
  }
}
