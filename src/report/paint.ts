import type { Level } from '../model/index.ts';

const CODE: Readonly<Record<Level | 'bold' | 'dim', string>> = { error: '31;1', warning: '33', info: '36', bold: '1', dim: '2' };

/** Wraps text in an SGR code where colour is wanted; nothing is said by colour alone. */
export const paint =
  (colour: boolean) =>
  (how: keyof typeof CODE, text: string): string =>
    colour ? `\u001b[${CODE[how]}m${text}\u001b[0m` : text;
