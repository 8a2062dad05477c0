// Programs that do less on the same texts, where they are installed: command lines for `run.mjs`, run with its node.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LIBRARIES = {
  'wink-nlp': `import winkNLP from 'wink-nlp'; import model from 'wink-eng-lite-web-model'; const nlp = winkNLP(model); const its = nlp.its;
    for (const text of texts) nlp.readDoc(text).entities().out(its.detail);`,
  compromise: `import nlp from 'compromise'; for (const text of texts) { const doc = nlp(text); doc.people().json(); doc.match('#Date+').json(); }`,
};

/** Each installed peer with the exits it may end with; the others are said to be absent. */
export function peersFor(root, folder, story) {
  const modules = path.join(process.env.PEERS ?? root, 'node_modules');
  const binOf = (name) => {
    const at = path.join(modules, name, 'package.json');
    if (!existsSync(at)) return null;
    const { bin } = JSON.parse(readFileSync(at, 'utf8'));
    return path.join(modules, name, typeof bin === 'string' ? bin : bin[name]);
  };
  const found = [];
  const absent = [];
  const textlint = binOf('textlint');
  if (textlint && existsSync(path.join(modules, 'textlint-rule-prh'))) {
    const one = path.join(folder, 'prh.yml');
    writeFileSync(one, 'version: 1\nrules:\n  - expected: harbour\n    pattern: harbor\n');
    // The house style that prh itself ships, of some 1,300 rules: what a newsroom runs it with.
    const house = path.join(modules, 'prh/prh-rules/media/WEB+DB_PRESS.yml');
    for (const [name, rules] of Object.entries({ 'one rule': one, 'a house style': house })) {
      if (!existsSync(rules)) continue;
      const config = path.join(folder, `.textlintrc.${name === 'one rule' ? 'one' : 'house'}.json`);
      writeFileSync(config, JSON.stringify({ rules: { prh: { rulePaths: [rules] } } }));
      found.push({ name: `textlint + prh, ${name}`, argv: [textlint, '--config', config, '--format', 'json', `${story}/*.md`], exits: [0, 1] });
    }
  } else absent.push('textlint with textlint-rule-prh');
  const cspell = binOf('cspell');
  if (cspell) found.push({ name: 'cspell', argv: [cspell, 'lint', '--no-progress', '--no-cache', `${story}/*.md`], exits: [0, 1] });
  else absent.push('cspell');
  for (const [name, work] of Object.entries(LIBRARIES)) {
    if (!existsSync(path.join(modules, name))) {
      absent.push(name);
      continue;
    }
    // Beside the packages, so that they are found; removed with nothing: the name is one that a later run writes again.
    const script = path.join(modules, `.bench-${name}.mjs`);
    const texts = readdirSync(story).filter((f) => f.endsWith('.md'));
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs';\nconst texts = ${JSON.stringify(texts)}.map((f) => readFileSync(${JSON.stringify(`${story}/`)} + f, 'utf8'));\n${work}\n`,
    );
    found.push({ name, argv: [script], exits: [0] });
  }
  if (absent.length > 0) console.log(`Not installed, so not timed: ${absent.join(', ')}.`);
  return found;
}
