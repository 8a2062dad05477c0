// Writes the declarations of the library: those of src/index.ts and of every file that they name, each made from its own text alone.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  isolatedDeclarations: true,
  strict: true,
  verbatimModuleSyntax: true,
};

/** Writes to `dist/types`; throws where an export needs a type that only other files tell. */
export function writeTypes() {
  const open = ['index.ts'];
  const seen = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path.join(root, 'src', file), 'utf8'), { fileName: file, compilerOptions });
    if (diagnostics.length > 0)
      throw new Error(ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (f) => f, getCurrentDirectory: () => root, getNewLine: () => '\n' }));
    const text = outputText.replace(/((?:from|import\() ?['"])(\.[^'"]+)\.tsx?(['"])/g, (_, before, to, after) => {
      const named = path.posix.join(path.posix.dirname(file), `${to}.ts`);
      if (!seen.has(named)) open.push(named);
      seen.add(named);
      return `${before}${to}.js${after}`;
    });
    const at = path.join(root, 'dist', 'types', file.replace(/\.ts$/, '.d.ts'));
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
  }
}
