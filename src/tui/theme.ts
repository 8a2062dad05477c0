import type { Look } from './parts/line.ts';

/** How looks are painted, in Ink's words. */
export type Paint = { readonly color?: string; readonly bold?: boolean; readonly dimColor?: boolean; readonly inverse?: boolean };

const COLOURS: Readonly<Record<Look, Paint>> = {
  error: { color: 'red', bold: true },
  warning: { color: 'yellow' },
  info: { color: 'cyan' },
  strong: { bold: true },
  quiet: { dimColor: true },
  mark: { color: 'yellow', bold: true },
  chosen: { inverse: true },
  good: { color: 'green' },
};

/** The theme of the desk; without colour nothing is painted, for everything is said in words. */
export const paintOf = (look: Look | null, colour: boolean): Paint => (look === null || !colour ? {} : COLOURS[look]);
