import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { render } from '../../src/report/formats/markdown.ts';
import { commandsIn, payloads, runOf } from './hostile.ts';

const manner = { colour: false, withFacts: false, quiet: false };

type Node = { nodeName: string; childNodes?: Node[] };
const skeleton = (node: Node): string =>
  `${node.nodeName}(${(node.childNodes ?? [])
    .filter((c) => c.nodeName !== '#text' && c.nodeName !== 'del')
    .map(skeleton)
    .join('')})`;

/** Whatever ends like a domain (`a.md` does) is a link to linkify; only what says so itself counts here. */
const linking = new MarkdownIt({ html: true, linkify: true });
linking.linkify.set({ fuzzyLink: false, fuzzyEmail: true });

const renderers = {
  'markdown-it': (text: string) => linking.render(text),
  marked: (text: string) => marked.parse(text, { gfm: true, async: false }),
};

test.each(Object.entries(renderers))('%s makes no element, link or command of hostile text', (_, toHtml) => {
  const of = (word: string): string => skeleton(parse(toHtml(render(runOf(word), manner))) as unknown as Node);
  const benign = of('plain');
  for (const word of payloads(420)) {
    expect(of(word), word).toBe(benign);
    expect(commandsIn(render(runOf(word), manner)), word).toEqual([]);
  }
});

test('a link to an article outside the repository makes no detour through it', () => {
  const run = runOf('plain');
  const outside = { ...run, stories: run.stories.map((s) => ({ ...s, folder: '../wire/tonight' })) };
  const links = [...render(outside, { ...manner, toRoot: '../newsroom/' }).matchAll(/\]\(([^)#]*)#L\d+\)/g)].map((m) => m[1] as string);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((l) => !l.startsWith('../wire/tonight/'))).toEqual([]);
});
