// Makes scripts of the long files of the command, which src/engine/compiled.ts can run from kept bytecode, and leaves the first bytecode.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Characters from which a file is worth its own script. */
const LONG = 30_000;

/**
 * Of each long module below `dist` two files: the script, and under its name a module that runs it and exports what it exports. They stay apart as
 * modules: what waits, what is imported later, and what two of them share is as it was. Exports are read once, when the script has run: our modules
 * export nothing that they set later.
 */
export function makeScripts(dist) {
  for (const file of readdirSync(dist).filter((f) => f.endsWith('.js') && f !== 'start.js' && f !== 'cli.js')) {
    const text = readFileSync(new URL(file, dist), 'utf8');
    if (text.length < LONG) continue;
    const script = file.replace(/\.js$/, '.script');
    const { module, body } = scriptOf(file, script, text);
    writeFileSync(new URL(script, dist), body);
    writeFileSync(new URL(file, dist), module);
  }
}

function scriptOf(file, script, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const imports = [];
  const exported = [];
  let body = '';
  let at = 0;
  let waits = false;
  for (const statement of source.statements) {
    const start = statement.getStart(source);
    if (ts.isImportDeclaration(statement)) {
      body += text.slice(at, start) + taken(statement, imports);
      at = statement.end;
    } else if (ts.isExportDeclaration(statement)) {
      for (const { name, propertyName } of statement.exportClause.elements) exported.push([name.text, (propertyName ?? name).text]);
      body += text.slice(at, start);
      at = statement.end;
    } else waits ||= awaits(statement);
  }
  body += text.slice(at);
  const names = exported.map(([name]) => name);
  const plain = names.filter((n) => n !== 'default');
  const module = [
    'import { run as $run } from "./compiled.js";',
    ...imports.map((from, i) => `import * as $${i} from ${JSON.stringify(from)};`),
    `const $made = ${waits ? 'await ' : ''}$run(new URL(${JSON.stringify(script)}, import.meta.url), { ${imports.map((_, i) => `$${i}`).join(', ')} });`,
    ...(plain.length > 0 ? [`export const { ${plain.join(', ')} } = $made;`] : []),
    ...(names.includes('default') ? ['export default $made.default;'] : []),
    '',
  ].join('\n');
  const result = exported.map(([name, local]) => `${name}: ${local}`).join(', ');
  return {
    module,
    body: `(${waits ? 'async ' : ''}function ($imports, $url) { "use strict";\n${body.replaceAll('import.meta.url', '$url')}\nreturn { ${result} };\n})\n`,
  };
}

/** The lines that take an import from `$imports`. */
function taken({ importClause: clause, moduleSpecifier }, imports) {
  const from = moduleSpecifier.text;
  if (!imports.includes(from)) imports.push(from);
  const module = `$imports.$${imports.indexOf(from)}`;
  if (!clause) return '';
  const bindings = clause.namedBindings;
  const lines = clause.name ? [`const ${clause.name.text} = ${module}.default;`] : [];
  if (bindings && ts.isNamespaceImport(bindings)) lines.push(`const ${bindings.name.text} = ${module};`);
  if (bindings && ts.isNamedImports(bindings))
    lines.push(
      `const { ${bindings.elements.map(({ name, propertyName }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text)).join(', ')} } = ${module};`,
    );
  return lines.join(' ');
}

/** Does a statement wait at the top of its module? */
function awaits(node) {
  if (ts.isAwaitExpression(node)) return true;
  return !ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false);
}

/** Runs the command once on the sample story, as each first run leaves bytecode. */
export function leaveBytecode(dist, root) {
  const line = ['check', 'seeds/union-state', '--no-cache', '--fail-on', 'never', '-o', devNull];
  execFileSync(process.execPath, [fileURLToPath(new URL('cli.js', dist)), ...line], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
