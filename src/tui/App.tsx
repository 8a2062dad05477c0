import { Box, type Key, Text, useInput } from 'ink';
import { memo, useSyncExternalStore } from 'react';
import type { Line } from './parts/line.ts';
import type { Session } from './session.ts';
import type { Size } from './size.ts';
import { paintOf } from './theme.ts';
import { frame } from './view.ts';

type Props = {
  readonly session: Session;
  readonly size: { readonly now: () => Size; readonly subscribe: (listener: () => void) => () => void };
  readonly colour: boolean;
};

/** The desk on Ink: every key goes to the session, every frame is drawn line by line. */
export function App({ session, size, colour }: Props) {
  const view = useSyncExternalStore(session.subscribe, session.now);
  const window = useSyncExternalStore(size.subscribe, size.now);
  useInput((input, key) => {
    for (const name of namesOf(input, key)) session.press(name);
  });
  return (
    <Box flexDirection="column" width={window.columns}>
      {frame({ ...view, size: window }).map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number
        <Row key={row} line={line} colour={colour} />
      ))}
    </Box>
  );
}

const Row = memo(
  ({ line, colour }: { readonly line: Line; readonly colour: boolean }) => (
    <Text wrap="truncate-end">
      {line.map(({ text, look }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a line is its number
        <Text key={i} {...paintOf(look, colour)}>
          {text}
        </Text>
      ))}
    </Text>
  ),
  (a, b) => a.colour === b.colour && a.line.length === b.line.length && a.line.every((p, i) => p.text === b.line[i]?.text && p.look === b.line[i]?.look),
);

/** The names of the keys in one input of Ink: pasted and fast keys come as one string. */
function namesOf(input: string, key: Partial<Key>): string[] {
  // Esc and a named key may come in one piece, which reads as Alt and that key.
  for (const [flag, name] of NAMED) if (key[flag]) return [...(key.meta && name !== 'esc' ? ['esc'] : []), key.shift && name === 'tab' ? 'shift-tab' : name];
  if (key.ctrl) return [`ctrl-${input}`];
  // Esc and the next key may come in one piece, which reads as Alt.
  const before = key.meta ? ['esc'] : [];
  const characters = [...input]
    .map((c) => (c === '\r' || c === '\n' ? 'enter' : c === '\t' ? 'tab' : c === '\u007f' || c === '\b' ? 'backspace' : c))
    .filter((c) => c.length > 1 || c >= ' ');
  return [...before, ...characters];
}

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];
