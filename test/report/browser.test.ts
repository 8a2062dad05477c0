import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { mainFrom } from '../gate/built.ts';
import { article, DRAFT, NEWSROOM, repository } from '../gate/repository.ts';
import { scratch } from '../run/scratch.ts';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => existsSync(p));
if (!chromium) console.warn('The page is not looked at in a browser: there is no Chromium. On Debian: apt-get install chromium.');

const repo = repository(await mainFrom(inject('commands')), NEWSROOM);
const folder = scratch();

async function page(): Promise<string> {
  repo.branch('page');
  repo.write({
    [DRAFT]: article(
      'After the <b>fire</b>',
      'The pier fire broke out on 4 May 2025 <script>document.title = "run"</script>.',
      '<img src=x onerror="document.title=1"> The fire killed 12 people.',
    ),
  });
  repo.commit('change');
  const file = path.join(folder, 'report.html');
  writeFileSync(file, (await repo.run(['ci', '--base', 'main', '--format', 'html'])).out);
  return file;
}

test('the page is one file without scripts, and asks for nothing', async () => {
  const html = readFileSync(await page(), 'utf8');
  expect(html).toMatch(/<!doctype html>/i);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<(?:script|link|img|iframe)|<[^>]*\s(?:on\w+|src)=/i);
});

describe.skipIf(!chromium)('in a browser', () => {
  let browser: import('playwright-core').Browser;
  beforeAll(async () => {
    const { chromium: kit } = await import('playwright-core');
    browser = await kit.launch({ executablePath: chromium as string, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([
    [1200, 900],
    [400, 800],
  ])(
    'the report reads at %i × %i: no request, no error, nothing wider than the window, both sides of a finding',
    async (width, height) => {
      const view = await browser.newPage({ viewport: { width, height } });
      const requests: string[] = [];
      const errors: string[] = [];
      view.on('request', (r) => requests.push(r.url()));
      view.on('pageerror', (e) => errors.push(e.message));
      view.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
      const url = pathToFileURL(await page()).href;
      await view.goto(url);
      expect(requests).toEqual([url]);
      expect(errors).toEqual([]);
      const words = await view.innerText('body');
      expect(words).toContain('4 May 2025');
      expect(words).toContain('3 May 2025');
      expect(words).toMatch(/gazette/i);
      expect(await view.locator('script, img, iframe, object, form').count()).toBe(0);
      const wide = await view.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
      const broken = await view.evaluate(
        `[...document.querySelectorAll('td,h3,h4,figcaption,blockquote')].filter((e) => e.innerText.trim().length > 3 && e.offsetWidth > 0 && e.offsetWidth < 40).map((e) => e.innerText)`,
      );
      expect(broken, 'words broken letter by letter').toEqual([]);
      expect(await view.locator('.sides .side').count()).toBeGreaterThan(1);
      expect(await view.locator('.timeline').count()).toBe(1);
      const size = await view.evaluate('getComputedStyle(document.body).fontSize');
      expect(Number.parseFloat(size as string)).toBeGreaterThanOrEqual(13);
      await view.close();
    },
    60_000,
  );
});
