import { render } from 'ink';
import { App } from './App.tsx';
import type { Desk } from './desk.ts';
import type { Hands } from './hands.ts';
import { inkStdin } from './input.ts';
import { sessionOf } from './session.ts';
import { enter, inkStdout, sizeOf, type Terminal } from './terminal.ts';

/** How often the desk looks whether articles have changed. */
const LOOK_MS = 2000;
/** Terminals refuse clipboards that are longer. */
const CLIPBOARD = 70_000;

/** What the terminal can show and hear. */
export type Show = { readonly colour: boolean; readonly mouse: boolean };

/** Opens the desk on a terminal; answers when the editor leaves it. */
export async function openDesk(terminal: Terminal, desk: Desk, hands: Hands, { colour, mouse }: Show): Promise<void> {
  const { stdout } = terminal;
  let quit = (): void => {};
  let fail = (_: unknown): void => {};
  const left = new Promise<void>((done, failed) => {
    quit = done;
    fail = failed;
  });
  /** Ink and the screen it draws on; null while somebody else has the terminal. */
  let on: { readonly ink: ReturnType<typeof render>; readonly away: () => void } | null = null;
  const size = sizeOf(stdout, () => {
    on?.ink.clear();
    if (on) stdout.write('\u001b[2J\u001b[H');
  });
  const session = sessionOf(desk, hands, {
    quit: () => quit(),
    size: size.now,
    copy: (text) => void stdout.write(`\u001b]52;c;${Buffer.from(text.slice(0, CLIPBOARD)).toString('base64')}\u0007`),
    lend: (work) =>
      void setImmediate(() => {
        away();
        void terminal.deaf(work).then(() => {
          stdout.write('\u001b[0m');
          back();
        }, fail);
      }),
    stop: () => void setImmediate(() => terminal.stop()),
  });
  const back = (): void => {
    if (on) return;
    const leave = enter(terminal, mouse);
    const { stream, detach } = inkStdin(terminal.stdin, {
      mouse: (event) => session.mouse(event, size.now()),
      paste: (text) => session.paste(text),
      gone: () => quit(),
    });
    const ink = render(<App session={session} size={size} colour={colour} />, {
      stdin: stream,
      stdout: inkStdout(stdout),
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 60,
      isScreenReaderEnabled: false,
    });
    // A frame that cannot be drawn takes Ink down in silence: it must end the desk.
    ink.waitUntilExit().catch(fail);
    on = {
      ink,
      away: () => {
        ink.unmount();
        detach();
        leave();
      },
    };
  };
  const away = (): void => {
    const { away: leave } = on ?? { away: () => {} };
    on = null;
    leave();
  };
  back();
  const forget = terminal.whenStopping(away, () => {
    // Somebody may have drawn over a desk that was stopped without being asked.
    away();
    size.measure();
    back();
  });
  const looking = setInterval(() => session.look(), LOOK_MS);
  try {
    await left;
  } finally {
    clearInterval(looking);
    forget();
    away();
  }
}
