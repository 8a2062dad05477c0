import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { article, DRAFT, NEWSROOM, type Repository, RIGHT, WRONG } from './repository.ts';
import { GAZETTE, HERALD, type Trick, trick } from './trick.ts';

const wrong = (r: Repository, more: Readonly<Record<string, string>> = {}): void => r.write({ [DRAFT]: WRONG, ...more });
const PIER = 'stories/pier';
const STORY = NEWSROOM[`${PIER}/story.yaml`] as string;
const AGREES = article('Pier burns', 'The pier fire broke out on 4 May 2025, and killed 12 people, officials said.');
const QUIET = article('Quiet', 'The mayor spoke about the pier and thanked the crews.');
const CREED = 'This report says where sources differ. It does not say which is true.';
/** The words of an article, without its front matter. */
const body = (text: string): string => text.replace(/^---\n.*?\n---\n/s, '');
const dated = (date: string): string => article('After the pier fire', `The pier fire broke out on ${date}. It killed 12 people.`);
const GONE = /gate\/article-removed/;
const SOURCE = /gate\/source-changed/;
const UNREAD = /not checked/;
const SEEN = /as a reader sees them .*date\/conflict/;

/** The pier without stated references: one article gives the date, one does not. */
const loose = (r: Repository): void => r.write({ [`${PIER}/story.yaml`]: 'title: The pier\n', [GAZETTE]: QUIET });

/** Changes to the sources that deny a wrong date. */
const SOURCES: readonly Trick[] = [
  trick('a stated source edited, harmless draft', SOURCE, (r) => r.write({ [DRAFT]: RIGHT, [GAZETTE]: `${NEWSROOM[GAZETTE]}\nMore.\n` })),
  trick('every source edited', SOURCE, (r) => wrong(r, { [GAZETTE]: AGREES, [HERALD]: AGREES })),
  trick('an article edited beside a new one', SOURCE, (r) => wrong(r, { [HERALD]: AGREES }), { from: loose }),
  trick('two articles edited, one of them to be silent', SOURCE, (r) => wrong(r, { [HERALD]: QUIET.replace('Quiet', 'Silent') }), {
    from: (r) => [loose(r), r.write({ [DRAFT]: RIGHT })],
  }),
  trick('a source deleted', /There is no file "gazette\.md"/, (r) => [wrong(r), r.remove(GAZETTE)]),
  trick('all sources deleted', GONE, (r) => [wrong(r, { [`${PIER}/story.yaml`]: 'title: The pier\n' }), r.remove(GAZETTE, HERALD)]),
  trick('an article deleted, alone', GONE, (r) => r.remove('stories/ferry/wire.md')),
  trick('a story deleted', GONE, (r) => r.remove('stories/ferry')),
  trick('sources moved out of the stories', GONE, (r) => [
    wrong(r, { [`${PIER}/story.yaml`]: 'title: The pier\n' }),
    r.move(GAZETTE, 'archive/gazette.md'),
    r.move(HERALD, 'archive/herald.md'),
  ]),
  trick('a source moved to another story', GONE, (r) => r.move('stories/ferry/wire.md', `${PIER}/wire.md`)),
  trick('a source renamed to an ending that is not read', GONE, (r) => r.move('stories/ferry/wire.md', 'stories/ferry/wire.pdf')),
  trick('a source renamed to an unknown ending', GONE, (r) => r.move('stories/ferry/wire.md', 'stories/ferry/wire.bak')),
  trick('a source hidden', GONE, (r) => r.move('stories/ferry/wire.md', 'stories/ferry/.wire.md')),
  trick('a source that is a link to the draft', /the change made it a link/, (r) => [wrong(r), r.link(HERALD, 'ledger.md')], { from: loose }),
  trick('a source that is a link out of the story', /leads out of the folder/, (r) => [wrong(r), r.link(HERALD, '../../README.md')]),
  trick('a source that is a link to nothing', /a link to nothing/, (r) => [wrong(r), r.link('stories/ferry/wire.md', 'nowhere.md')]),
  trick('a story folder that is a link', GONE, (r) => [r.move('stories/ferry', 'elsewhere'), r.link('stories/ferry', '../elsewhere')]),
  trick('a source emptied', UNREAD, (r) => r.write({ 'stories/ferry/wire.md': '' })),
  trick('a source in another language', UNREAD, (r) =>
    wrong(r, { [HERALD]: '# Пожар\n\nПожар на пирсе начался в мае, сообщили городские власти в понедельник утром.\n' }),
  ),
  trick('no longer a reference', /standing of stories\/pier\/gazette\.md/, (r) =>
    wrong(r, { [`${PIER}/story.yaml`]: STORY.replace(', standing: reference', ''), [GAZETTE]: AGREES, [HERALD]: AGREES }),
  ),
  trick(
    'a draft called a reference',
    /standing of stories\/pier\/herald\.md/,
    (r) => r.write({ [`${PIER}/story.yaml`]: 'title: The pier\narticles:\n  herald: { file: herald.md, standing: reference }\n', [HERALD]: AGREES }),
    { from: loose },
  ),
  trick('story.yaml taken away', /publisher of stories\/pier\/gazette\.md: Harbor Gazette before, not stated now/, (r) => r.remove(`${PIER}/story.yaml`)),
  trick('story.yaml broken', /story\.yaml:2:1/, (r) => wrong(r, { [`${PIER}/story.yaml`]: 'title: [\n' })),
];

const named = (name: string, says = UNREAD): Trick => trick(`an article named ${JSON.stringify(name)}`, says, (r) => r.write({ [`${PIER}/${name}`]: WRONG }));

/** Wrong articles that nobody would read. */
const DRAFTS: readonly Trick[] = [
  ...['.ledger.md', '.desk/ledger.md', 'node_modules/ledger.md', 'rules/ledger.md', 'ledger', 'ledger.mdx', 'ledger.adoc', 'ledger.rst', 'ledger.md.bak'].map(
    (n) => named(n),
  ),
  ...['ledger.yaml', 'ledger.docx', 'ledger.csv'].map((n) => named(n)),
  ...['notes.md', 'README.md', 'changelog.txt', 'credits.md'].map((n) => named(n, /date\/conflict/)),
  trick('a story whose folder is hidden', UNREAD, (r) => r.write({ 'stories/.pier/ledger.md': WRONG })),
  trick('a draft without words', UNREAD, (r) => r.write({ [DRAFT]: '\n' })),
  trick('a draft in another language', UNREAD, (r) =>
    r.write({ [DRAFT]: '# Brand\n\nDas Feuer auf dem Pier brach am 4. Mai 2025 aus und tötete zwölf Menschen, sagten die Behörden am Montag.\n' }),
  ),
  trick('a draft in bytes that are no text', UNREAD, (r) => r.write({ [DRAFT]: '\u0000\u0001\u0002\u0003\u0000\u0000' })),
  trick('a draft that ends in bytes that are no text', UNREAD, (r) => r.write({ [DRAFT]: `${WRONG}\u0000\u0000` })),
  trick('a draft in bytes of an old encoding', UNREAD, (r) => writeFileSync(path.join(r.root, DRAFT), Buffer.from(`${WRONG}\nCaf\u00e9`, 'latin1'))),
  trick('a draft of eleven million bytes', UNREAD, (r) => r.write({ [DRAFT]: WRONG + 'The crews counted boats. '.repeat(450_000) })),
  trick('a draft that git keeps elsewhere', /pointer of Git LFS/, (r) =>
    r.write({ [DRAFT]: `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n` }),
  ),
  trick('a draft deep below', UNREAD, (r) => r.write({ [`${PIER}/${'d/'.repeat(40)}ledger.md`]: WRONG })),
  trick('a draft that follows a link', /leads out of the folder/, (r) => [
    r.write({ 'elsewhere/ledger.md': WRONG }),
    r.link(DRAFT, '../../elsewhere/ledger.md'),
  ]),
  trick('a folder that is a link', /links a folder/, (r) => [
    r.write({ 'elsewhere/ledger.md': WRONG }),
    symlinkSync('../../elsewhere', path.join(r.root, PIER, 'more')),
  ]),
  trick('a repository within the story', /repository of its own/, (r) => {
    mkdirSync(path.join(r.root, PIER, 'sub'));
    r.git('update-index', '--add', '--cacheinfo', `160000,${r.git('rev-parse', 'HEAD')},${PIER}/sub`);
    r.git('commit', '--quiet', '--message', 'sub');
    return 'committed';
  }),
  ...[
    ['ledger.md', `<!-- crosscheck: this is a report, no article -->\n\n# Consistency report: The pier\n\n${body(WRONG)}`],
    ['ledger.txt', `# Consistency report: The pier\n\n**Nothing needs a decision.** 3 sources.\n${CREED}\n\n${body(WRONG)}`],
    ['ledger.txt', `gazette.md:6:1: error date/conflict 0123abcd: two days.\n\n${body(WRONG)}`],
    [
      'ledger.html',
      `<!DOCTYPE html>\n<html lang="en"><head><meta name="generator" content="crosscheck"></head><body><p class="kicker">crosscheck · consistency report</p>\n<p>${body(WRONG)}</p></body></html>`,
    ],
    ['ledger.json', JSON.stringify([{ path: 'a', publishedBasis: 'none', text: body(WRONG), blocks: [], repairs: [], problems: [] }])],
  ].map(([name = '', text = ''], i) =>
    trick(`an article with the head of a report, ${i + 1}`, /looks like .*crosscheck/, (r) => r.write({ [`${PIER}/${name}`]: text })),
  ),
  trick('a record with a second text', UNREAD, (r) =>
    r.write({ [`${PIER}/ledger.json`]: JSON.stringify({ id: 'ledger', text: body(RIGHT), body: body(WRONG) }) }),
  ),
  trick('a source with the head of a report', GONE, (r) =>
    r.write({ 'stories/ferry/wire.md': `<!-- crosscheck: this is a report, no article -->\n\n# Consistency report: The ferry\n` }),
  ),
  trick('a story of its own', /nothing to compare it with/, (r) =>
    r.write({ 'stories/pier2/story.yaml': 'title: The pier\n', 'stories/pier2/ledger.md': WRONG }),
  ),
  trick('a name that is no text', UNREAD, (r) =>
    writeFileSync(Buffer.concat([Buffer.from(path.join(r.root, PIER, 'led')), Buffer.from([0xff]), Buffer.from('.md')]), WRONG),
  ),
];

/** A wrong date that a reader sees, and that a program reads otherwise. */
const SPELT: readonly Trick[] = [
  ['a blank without width', '4\u200b May 2025'],
  ['a soft hyphen', '4 M\u00aday 2025'],
  ['a Cyrillic letter', '4 M\u0430y 2025'],
  ['a digit of full width', '\uff14 May 2025'],
  ['a digit of mathematics', '\u{1d7d2} May 2025'],
  ['an Arabic digit', '\u0664 May 2025'],
  ['a passage turned around', '\u202e5202 yaM 4\u202c'],
  ['a blank as an entity', '4&nbsp;May 2025'],
  ['a digit as an entity', '&#52; May 2025'],
  ['a break of line', '4 May<br>2025'],
].map(([name, date]) => trick(`spelt with ${name}`, SEEN, (r) => r.write({ [DRAFT]: dated(date as string) })));

/** Changes that hide a wrong date, or the article that denies it. */
export const ARTICLE_TRICKS: readonly Trick[] = [
  ...SOURCES,
  ...DRAFTS,
  ...SPELT,
  trick('a headline that only front matter gives', SEEN, (r) =>
    r.write({ [DRAFT]: '---\npublished: 2025-05-06\ntitle: The pier fire broke out on 4 May 2025\n---\nIt killed 12 people, the harbour office said.\n' }),
  ),
];
