import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first. The others follow as they come. */
const LONG = [
  'cli/stories',
  'gate/bypass',
  'property/growth-of-stories',
  'cli/matrix',
  'property/growth',
  'stories/stories',
  'engine/compiled',
  'bench/guard',
  'text/linear',
  'gate/hook',
  'cli/paths',
  'cli/pipe',
  'cli/colour',
  'cli/same-bytes',
  'tui/ways-out',
  'property/fuzz',
  'text/yaml',
  'cli/hostile',
  'articles/articles',
  'cli/package',
  'property/places',
  'property/growth-of-pairs',
].map((name) => path.resolve(import.meta.dirname, '..', `${name}.test.ts`));

/** A long file that starts last would hold the end of the run, with the other cores idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => (LONG.includes(moduleId) ? LONG.indexOf(moduleId) : LONG.length);
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
