import { type JsonSchema, jsonSchemaOf } from '../text/files/shape.ts';
import { KINDS } from './index.ts';

/** The JSON Schemas of the rule files, by file name: `aliases.schema.json`. */
export function ruleSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(KINDS.map((kind) => [`${kind.schema.replace(/\/\d+$/, '')}.schema.json`, { title: kind.title, ...jsonSchemaOf(kind.shape) }]));
}
