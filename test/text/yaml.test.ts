import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemText } from '../../src/text/files/problem.ts';
import { parseYaml } from '../../src/text/files/yaml.ts';
import { nearest } from '../../src/text/words/nearest.ts';

const first = (text: string) => {
  const { problems } = parseYaml('story.yaml', text);
  return problems[0] ? `${problems[0].place?.line}:${problems[0].place?.column} ${problems[0].what}` : null;
};

test('values are YAML 1.2: what looks like another type stays text', () => {
  const texts = ['NO', 'no', 'on', 'off', 'y', 'Yes', '12:30', '1:20:30', '2025-01-31', '2025-01-31T09:12:00Z', '1_000', '0b11', '.5.1', '=', '1e', '--04-02'];
  for (const t of texts) expect(parseYaml('f', `a: ${t}`).value).toMatchObject({ a: t });
  expect(parseYaml('f', 'a: [true, null, 12, 1.5, 0x1F]').value).toMatchObject({ a: [true, null, 12, 1.5, 31] });
  expect(parseYaml('f', '').value).toBe(null);
});

test('objects have no prototype and keys keep their writing', () => {
  const { value } = parseYaml('f', '2025: x\ntrue: y\ntoString: z');
  expect(Object.getPrototypeOf(value)).toBe(null);
  expect(Object.keys(value as object)).toEqual(['2025', 'true', 'toString']);
});

test('places are found by path, key and value apart', () => {
  const f = parseYaml('f', 'stories: ["a", "b"]\ngate:\n  fail-on: error\n  empty:\n');
  expect(f.placeOf(['stories', 1])).toEqual({ file: 'f', line: 1, column: 16 });
  expect(f.placeOf(['gate', 'fail-on'], 'key')).toEqual({ file: 'f', line: 3, column: 3 });
  expect(f.placeOf(['gate', 'fail-on'])).toEqual({ file: 'f', line: 3, column: 12 });
  expect(f.placeOf(['gate', 'empty'])).toEqual({ file: 'f', line: 4, column: 3 });
  expect(f.placeOf(['nothing', 'here'])).toEqual({ file: 'f', line: 1, column: 1 });
});

test('a problem prints in the form of the command line', () => {
  const f = parseYaml('crosscheck.yaml', 'version: 1\n\nstories: ["stories/*"]\nrule: [ rules/newsroom ]\n');
  const problem = f.problemAt(['rule'], 'key', {
    what: 'Unknown key "rule". Did you mean "rules"?',
    why: 'Known keys here: gate, rules, stories, version',
    next: 'Nothing was checked.',
  });
  expect(problemText(problem, 'config').split('\n')).toEqual([
    'crosscheck.yaml:4:1 config',
    '  x Unknown key "rule". Did you mean "rules"?',
    '    3 | stories: ["stories/*"]',
    '  > 4 | rule: [ rules/newsroom ]',
    '      | ^^^^',
    '  Known keys here: gate, rules, stories, version',
    '  Nothing was checked.',
  ]);
});

test('what is not plain data is refused at its place', () => {
  expect(first('a: &x 1\nb: *x')).toBe('1:7 Anchors and aliases (& and *) are not read: "x".');
  expect(first('b: *x')).toMatch(/^1:4 /);
  expect(first('a: 1\n<<: { b: 2 }')).toBe('2:1 Merge keys (<<) are not read: "<<".');
  expect(first('a: !!js/function "x"')).toMatch(/^1:4 Tags/);
  expect(first('a: !!str x')).toMatch(/Tags/);
  expect(first('a: 1\na: 2')).toBe('2:1 This key stands twice: "a".');
  expect(first('a: 1\n---\nb: 2')).toMatch(/^2:1 A second document/);
  expect(first('%YAML 1.1\n---\na: NO')).toMatch(/^1:1 Directives/);
  for (const key of ['__proto__', 'constructor', 'prototype']) expect(first(`a:\n  ${key}: 1`)).toMatch(/^2:3 This key is reserved/);
  expect(first('? [a]\n: 1')).toMatch(/A key must be plain text/);
  expect(first('a:\n\t- b')).toMatch(/^2:1 /);
  expect(first(`a: ${'['.repeat(100_000)}`)).toMatch(/levels deep/);
  expect(first('- '.repeat(100_000))).toMatch(/levels deep/);
  expect(first(`a: ${'x'.repeat(1_048_577)}`)).toMatch(/larger than 1 MB/);
});

test('a file that expands itself is refused at once', () => {
  const laughs = ['a: &a [x]', ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)].join('\n');
  const t = performance.now();
  expect(first(laughs)).toMatch(/aliases/);
  expect(performance.now() - t).toBeLessThan(200);
});

test('ninety thousand keys are read in linear time', () => {
  const spent = (keys: number): number => {
    const text = Array.from({ length: keys }, (_, i) => `k${i}: 1`).join('\n');
    const before = process.cpuUsage();
    expect(parseYaml('f', text).problems).toEqual([]);
    return process.cpuUsage(before).user;
  };
  spent(9_000); // warm
  const few = spent(9_000);
  // Ten times the keys: ten times the work, with room for the collector; a quadratic reader would need a hundred.
  expect(spent(90_000) / few).toBeLessThan(40);
});

test('control characters in a file never reach a message', () => {
  const [problem] = parseYaml('f\u001b[2J.yaml', 'a: 1\n\u001b[31m: x\n\u001b[31m: y').problems;
  expect(problemText(problem as never, 'config')).not.toMatch(/\u001b/);
});

test('broken files give problems with places, never exceptions', () => {
  const seed = 'schema: aliases/1\nentities:\n  - id: org/harbor\n    name: "Harbor Board"\n    strong: [Board, \'the Board\']\n    because: >\n      folded\n';
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.nat(seed.length),
          fc.nat(6),
          fc.constantFrom('&', '*', '!', '[', '{', '}', ']', ':', '- ', '\t', '"', "'", '|', '%', '\n', '\u0000', '<<', '__proto__', '#', '?', '\ud800'),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (edits) => {
        let text = seed;
        for (const [at, cut, put] of edits) text = text.slice(0, at) + put + text.slice(at + cut);
        const { problems } = parseYaml('f.yaml', text);
        for (const p of problems) expect(p.place?.line && p.place.column && p.frame && p.what && p.next).toBeTruthy();
      },
    ),
    { numRuns: 1500, seed: 7 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
});

test('the nearest name is found for one slip, and none for a stranger', () => {
  const known = ['gate', 'rules', 'stories', 'version', 'fail-on'];
  expect(nearest('rule', known)).toBe('rules');
  expect(nearest('fail_on', known)).toBe('fail-on');
  expect(nearest('stoires', known)).toBe('stories');
  expect(nearest('zebra', known)).toBe(null);
  expect(nearest('origin-shared', [...known, 'shared-origin'])).toBe('shared-origin');
});

test('plain lines have the value that their tree would have', () => {
  const key = fc.constantFrom('title', 'url', 'a-b', 'true', 'null', 'y', 'constructor', '2', '');
  const sign = fc.constantFrom(...'abzNO019 .,:#-/’\'"\\~!&*[]{}|>%@`?=\t\r\u00a0\u2028😀', 'null', 'true', '2024-05-01', ': ', ' #');
  const words = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const line = fc.tuple(key, fc.constantFrom(': ', ':', ':  '), words, fc.boolean()).map(([k, colon, w, quoted]) => `${k}${colon}${quoted ? `"${w}"` : w}`);
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 4 }), (lines) => {
      const text = lines.join('\n');
      // No plain file has a comment.
      const [fast, slow] = [parseYaml('f', text), parseYaml('f', `# A note.\n${text}`)];
      if (slow.problems.length === 0) expect(fast.value).toEqual(slow.value);
      expect(fast.problems.length).toBe(slow.problems.length);
    }),
    { numRuns: 3000 },
  );
  const plain = parseYaml('f', 'title: "Ferry: late"\npublished: 2024-05-01');
  expect(plain.value).toEqual(Object.assign(Object.create(null), { title: 'Ferry: late', published: '2024-05-01' }));
  expect(plain.placeOf(['published'])).toEqual({ file: 'f', line: 2, column: 12 });
});
