import type { JsonSchema } from '../text/files/shape.ts';
import { ruleSchemas } from './schemas.ts';

/** The kinds and keys of all rule files as a Markdown page, made from the schemas. */
export function keysPage(): string {
  const parts = Object.entries(ruleSchemas()).map(([file, schema]) => {
    const name = file.replace('.schema.json', '');
    const rows = rowsOf(schema, '', schema.required ?? []);
    const title = (schema as { title?: string }).title ?? name;
    return [`## ${name}.yaml`, '', `${title}. Header: \`schema: ${name}/1\`.`, '', '| key | | what it says | for example |', '|---|---|---|---|', ...rows].join(
      '\n',
    );
  });
  return `# Keys of the rule files\n\nMade from the schemas in \`rules/schema/\`; "must" marks a key that may not be missing.\n\n${parts.join('\n\n')}\n`;
}

function rowsOf(schema: JsonSchema, prefix: string, required: readonly string[]): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, node]) => {
    if (prefix === '' && key === 'schema') return [];
    const path = `${prefix}${key}`;
    const inner = node.items?.properties ? node.items : node.properties ? node : null;
    const example = node.enum ? node.enum.join(', ') : exampleOf(node);
    const row = `| \`${path}\` | ${required.includes(key) ? 'must' : ''} | ${cell(node.description ?? '')} | ${example === '' ? '' : `\`${cell(example)}\``} |`;
    if (inner === null || key === 'examples') return [row];
    return [row, ...rowsOf(inner, `${path}${inner === node ? '.' : '[].'}`, inner.required ?? [])];
  });
}

function exampleOf(node: JsonSchema): string {
  const example = node.examples?.[0];
  if (example === undefined) return node.items?.enum ? node.items.enum.join(', ') : '';
  return typeof example === 'string' ? example : JSON.stringify(example).replaceAll('"', '');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
