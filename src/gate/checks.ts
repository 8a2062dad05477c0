import type { Level } from '../model/index.ts';

/** A check of the gate: it looks at what a change does, not at what an article says. Its level is fixed, and no rule file moves it. */
export type GateCheck = {
  readonly id: string;
  readonly ceiling: Level;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  /** Changes in words, for `explain`; the tests make such changes. */
  readonly examples: { readonly agree: readonly (readonly string[])[]; readonly disagree: readonly (readonly string[])[] };
};

/** Every check of the gate, sorted by id. */
export const gateChecks = {
  articleRemoved: {
    id: 'gate/article-removed',
    ceiling: 'error',
    title: 'A change takes an article out of its story',
    why: 'What the article said can no longer contradict a draft.',
    next: 'Bring it back, or let someone who owns the story take it out in a change of its own.',
    examples: {
      agree: [['A file is renamed within its story, its text unchanged.']],
      disagree: [['A change adds an article and deletes the one that contradicts it.']],
    },
  },
  policyChanged: {
    id: 'gate/policy-changed',
    ceiling: 'error',
    title: 'A change alters what it is judged by',
    why: 'The gate went by the version in the base; after the merge this one would hold.',
    next: 'Put it into a change of its own, and let its owners agree.',
    examples: {
      agree: [['A comment in crosscheck.yaml; an entry taken out of the baseline.']],
      disagree: [['A change adds an article and sets fail-on to never, or turns a check off.']],
    },
  },
  sourceChanged: {
    id: 'gate/source-changed',
    ceiling: 'error',
    title: 'A change brings or alters a source beside the draft that is checked against it',
    why: 'The draft would be compared with words that came with it.',
    next: 'Land the source first, in a change of its own that the owners of the sources review; then check the draft against it.',
    examples: {
      agree: [['A reference is corrected in a change of its own.']],
      disagree: [
        ['A change adds an article and edits the reference, so that both give one date.'],
        ['A change adds an article, and beside it another that states itself to be a reference.'],
      ],
    },
  },
} as const satisfies Readonly<Record<string, GateCheck>>;
