import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const answering = (made: string): string =>
  `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ number }) => parentPort.postMessage({ number, made: ${made} }));`;
const acting = (act: string): string => `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${act} });`;

/** What a thread can do to its asker, and whether that is told. Nothing is ever missing by it. */
export const BROKEN: readonly (readonly [name: string, code: string, told: boolean])[] = [
  ['cannot be loaded', `import './there-is-none.mjs';`, true],
  ['throws at once', `throw new Error('no');`, true],
  ['ends at once', `process.exit(0);`, true],
  ['throws at its work', acting(`throw new Error('no');`), true],
  ['is killed at its work', acting('process.exit(9);'), true],
  ['throws nothing', `throw null;`, true],
  ['throws a word', `throw 'no';`, true],
  ['throws what has no message', `throw { why: 'no' };`, true],
  ['answers what cannot be sent', acting('parentPort.postMessage(() => {});'), true],
  ['answers what it was not asked', acting('parentPort.postMessage({ number: 99, made: null });'), true],
  ['answers nothing', acting('parentPort.postMessage(null);'), true],
  ['answers what cannot be read', answering('[new Uint8Array([9, 9, 9, 9])]'), true],
  ['answers too little', answering('[]'), true],
  ['answers a number', answering('7'), true],
  ['cannot do its work', answering('null'), false],
  [
    'breaks down at its second task',
    `import { parentPort } from 'node:worker_threads'; let n = 0; parentPort.on('message', ({ number }) => { if (n++) process.exit(1); parentPort.postMessage({ number, made: null }); });`,
    true,
  ],
];

/** The code of a thread in a file of `folder`. */
export function threadOf(folder: string, name: string, code: string): URL {
  const file = path.join(folder, `${name.replaceAll(' ', '-')}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}
