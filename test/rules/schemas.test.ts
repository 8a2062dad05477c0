import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { CONFIG_SHAPE } from '../../src/config/config.ts';
import { KINDS } from '../../src/rules/index.ts';
import { keysPage } from '../../src/rules/keys.ts';
import { ruleSchemas } from '../../src/rules/schemas.ts';
import { jsonSchemaOf } from '../../src/text/files/shape.ts';
import { parseYaml } from '../../src/text/files/yaml.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const schemas = { ...ruleSchemas(), 'crosscheck.schema.json': { title: 'crosscheck.yaml', ...jsonSchemaOf(CONFIG_SHAPE) } };
const folders = ['rules', ...readdirSync(path.join(root, 'seeds')).map((s) => `seeds/${s}/rules`)];

test('the published schemas are those of the code (vitest -u writes them)', async () => {
  for (const [file, schema] of Object.entries(schemas))
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(path.join(root, 'rules/schema', file));
  expect(readdirSync(path.join(root, 'rules/schema')).sort()).toEqual(Object.keys(schemas).sort());
});

test('the page of keys is that of the schemas (vitest -u writes it)', async () => {
  await expect(keysPage()).toMatchFileSnapshot(path.join(root, 'docs/rule-keys.md'));
});

test('every rule file that ships is valid under its published schema', () => {
  const ajv = new Ajv2020({ strict: false });
  for (const folder of folders)
    for (const name of readdirSync(path.join(root, folder)).filter((n) => n.endsWith('.yaml'))) {
      const { value, problems } = parseYaml(name, readFileSync(path.join(root, folder, name), 'utf8'));
      expect(problems).toEqual([]);
      const kind = KINDS.find((k) => k.schema === (value as { schema: string }).schema);
      const validate = ajv.compile(ruleSchemas()[`${kind?.schema.replace('/1', '')}.schema.json`] as object);
      expect(validate(JSON.parse(JSON.stringify(value))), `${folder}/${name} ${JSON.stringify(validate.errors)}`).toBe(true);
    }
});

test('every kind file of the folder is in the registry', () => {
  const files = readdirSync(path.join(root, 'src/rules/kinds')).filter((f) =>
    readFileSync(path.join(root, 'src/rules/kinds', f), 'utf8').includes('= defineKind<'),
  );
  expect(files.map((f) => `${f.replace('.ts', '')}/1`).sort()).toEqual(KINDS.map((k) => k.schema));
});
