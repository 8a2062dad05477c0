import { render } from 'ink';
import { App } from './App.tsx';
import type { Desk } from './desk.ts';
import { type Hands, sessionOf } from './session.ts';
import { enter, inkStdout, sizeOf, type Terminal } from './terminal.ts';

/** Opens the desk on a terminal; answers when the editor leaves it. */
export async function openDesk(terminal: Terminal, desk: Desk, hands: Hands, colour: boolean): Promise<void> {
  const { stdin, stdout } = terminal;
  const leave = enter(terminal);
  try {
    const size = sizeOf(stdout, () => {
      ink.clear();
      stdout.write('\u001b[2J\u001b[H');
    });
    const session = sessionOf(desk, hands, () => ink.unmount());
    const ink = render(<App session={session} size={size} colour={colour} />, {
      stdin,
      stdout: inkStdout(stdout),
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 60,
      isScreenReaderEnabled: false,
    });
    await ink.waitUntilExit();
  } finally {
    leave();
  }
}
