import { afterEach, expect, test, vi } from 'vitest';
import { copyOf, FERRY } from './folders.ts';
import { type Journey, journey } from './pty.ts';

vi.setConfig({ testTimeout: 120_000 });

let open: Journey | null = null;
afterEach(() => {
  open?.pty.kill();
  open = null;
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)('%s gives the terminal back and ends with %i', async (signal, code) => {
  open = journey(['review', copyOf(FERRY)], 80, 24);
  await open.shows(/\d open/);
  process.kill(open.pty.pid, signal);
  expect((await open.ended).exitCode).toBe(code);
  for (const sequence of ['\u001b[?1049l', '\u001b[?25h', '\u001b[?2004l', '\u001b[?1000l']) expect(open.bytes()).toContain(sequence);
  expect(open.inOtherScreen()).toBe(false);
});

test('resizes while keys arrive: the selected row and the keys stay in sight, nothing is wider than the window', async () => {
  open = journey(['review', copyOf(FERRY)], 80, 24);
  await open.shows(/\d open/);
  const sizes = Array.from({ length: 40 }, (_, i) => [60 + ((i * 37) % 140), 15 + ((i * 23) % 45)] as const);
  for (const [i, [columns, rows]] of [...sizes, [80, 24] as const].entries()) {
    open.resize(columns, rows);
    open.pty.write(i % 2 ? 'j' : 'k');
    await new Promise((done) => setTimeout(done, 15));
  }
  await open.press('g');
  await open.shows(/> +1 ERROR/);
  await open.shows('q quit');
  expect(open.screen()[0]).toContain('Fire on the Brynhild ferry');
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});

test('NO_COLOR: not one colour code, and level, selection, NEW and decision are still said', async () => {
  open = journey(['review', copyOf(FERRY)], 80, 24, { NO_COLOR: '1' });
  await open.press('f', 'up');
  await open.shows(/> +1 ERROR .* fix needed/);
  await open.shows('NEW');
  expect(open.bytes()).not.toMatch(/\u001b\[[\d;]*m/);
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});
