#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import pkg from '../package.json' with { type: 'json' };
import type { Edge } from './commands/edge.ts';
import { main } from './commands/main.ts';

// The only file that touches the process: streams, terminal, exit code.

const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb');

const edge: Edge = {
  version: pkg.version,
  cwd: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  ask: async (question) => {
    const line = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await line.question(question);
    } finally {
      line.close();
    }
  },
  interactive,
  colour: Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb',
  columns: process.stdout.columns ?? 100,
  seconds: () => performance.now() / 1000,
  node: process.version,
};

// A reader that has seen enough (`| head -1`) ends the run without a word.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.exitCode = 2;
  });

process.exitCode = 2;
process.exitCode = await main(edge, process.argv.slice(2));
