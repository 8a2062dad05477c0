// A process that decides: argv = bundle, folder, name, number of decisions. Says "ack N" on stdout after each decision is durable.
import { writeSync } from 'node:fs';

const [bundle, folder, who, count] = process.argv.slice(2);
const { openLog } = await import(bundle);
const log = openLog({ folder, who, now: () => '2025-03-05T00:00:00Z' });
for (let i = 0; i < Number(count); i++) {
  log.record({ act: 'decide', finding: `${who}-${i}`, verb: 'fix', reading: null, because: 'x'.repeat(i % 40), check: 'a/b', key: 'k', values: [] });
  writeSync(1, `ack ${who}-${i}\n`);
}
