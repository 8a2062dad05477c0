/** A regular expression that code under src/ put together, and the place of that code. */
export type Built = { readonly file: string; readonly place: string; readonly source: string; readonly flags: string };

/** Names and words as hostile as a rule file or an article may hold. */
const HOSTILE = ['a a a a a a a a', '....', 'a.*a.*a.*', '(a|a)+$', 'a-a-a-a-a', '"a" "a" "a"', "a'a'a'a'", 'ſſſſ', '\\', '[a', 'A'.repeat(60)];
const TEMPLATES = [
  '{words}',
  '{name} {name}',
  '{words} {words}',
  '{words}-{words}',
  '{number} {number} {number}',
  '{word} {word} {word} {word} {word} {word}',
  '^{words} (a|b|c) {words}$',
  '{name} a {name} a {name}',
  '(a|a a|a a a) {words} (a|a a|a a a)',
];

/** Loads the modules that build patterns, makes each of them do so, and gives what was built. The constructor is watched meanwhile. */
export async function builtAtRun(): Promise<readonly Built[]> {
  const built: Built[] = [];
  const Native = globalThis.RegExp;
  const note = (source: string, flags: string): void => {
    const place = new Error().stack?.split('\n').find((line) => line.includes('/src/') && !line.includes('/node_modules/'));
    const [, file, at] = /\/src\/([^?:)]+)[^:)]*:(\d+:\d+)/.exec(place ?? '') ?? [];
    if (file !== undefined && at !== undefined) built.push({ file, place: at, source, flags });
  };
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, into) {
      const made = Reflect.construct(target, args, into) as RegExp;
      note(made.source, made.flags);
      return made;
    },
  });
  try {
    await reachAll();
  } finally {
    globalThis.RegExp = Native;
  }
  return built;
}

async function reachAll(): Promise<void> {
  const { raisedOn } = await import('../compare/texts.ts');
  const { loadRules, shippedRules } = await import('../../src/rules/load.ts');
  const { tryRules } = await import('../../src/rules/try.ts');
  const { finderOf } = await import('../../src/text/patterns/pattern.ts');
  const { labelOfRole } = await import('../../src/values/index.ts');
  const { book } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
  if (book === null) throw new Error('the general rules do not load');
  tryRules(book, null, [{ path: 'a.txt', text: 'The board met.' }]);
  for (const pattern of [...HOSTILE, ...TEMPLATES]) finderOf(pattern)('The board met. a a a A A a-a');
  // Words go on where it ends: it is asked again as a whole.
  finderOf('(shot|shot dead)')('The board was shot deadly glances.');
  for (const status of ['former', 'acting', 'elect'] as const) labelOfRole({ person: {} as never, post: 'minister', organization: null, status });
  // A word of a team's name.
  await raisedOn(['The Selby Trawlers won the cup. The Trawlers had lost in May.', 'A crowd met the Selby Tralwers at the quay.']);
}
