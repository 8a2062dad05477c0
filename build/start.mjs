import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Each file that the start loads costs a millisecond or two: the chunks behind cli.js become one, under which all others find their names. */
export async function joinStart(dist, options) {
  const read = (file) => readFileSync(new URL(file, dist), 'utf8');
  /** The chunk that a line imports, between what stands before and behind its name. */
  const imported = /(^(?:import|\} from|import \{[^}]*\} from) ?"\.\/)(chunk-\w+\.js)(";$)/gm;
  const chunksOf = (file) => [...read(file).matchAll(imported)].map((m) => m[2]);
  const joined = new Set();
  const collect = (file) => {
    for (const chunk of chunksOf(file))
      if (!joined.has(chunk)) {
        joined.add(chunk);
        collect(chunk);
      }
  };
  collect('cli.js');
  const names = [...joined].flatMap(
    (chunk) =>
      /^export \{\n([\s\S]*?)\n\};\n?$/m
        .exec(read(chunk))?.[1]
        .split(',')
        .map((n) => n.trim().split(' as ').at(-1)) ?? [],
  );
  if (new Set(names).size < names.length) throw new Error('two chunks of the start export one name');
  const contents = [...joined].map((chunk) => `export * from "./${chunk}";`).join('\n');
  const { banner: _, ...rest } = options;
  const external = [
    ...readdirSync(dist)
      .filter((f) => f.endsWith('.js') && !joined.has(f))
      .map((f) => `./${f}`),
    ...options.external,
  ];
  await build({ ...rest, stdin: { contents, resolveDir: fileURLToPath(dist) }, outfile: 'dist/start.js', external });
  for (const chunk of joined) rmSync(new URL(chunk, dist));
  for (const file of readdirSync(dist).filter((f) => f.endsWith('.js') && f !== 'start.js')) {
    const text = read(file).replace(imported, (whole, head, chunk, tail) => (joined.has(chunk) ? `${head}start.js${tail}` : whole));
    writeFileSync(new URL(file, dist), text);
  }
}
