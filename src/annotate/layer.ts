import type { Annotated, RuleBook } from '../model/index.ts';

/** One standoff layer. Layers run in the order of `annotate/index.ts`; each reads the earlier ones and adds its own part. */
export type Layer = { readonly id: string; readonly lay: (before: Annotated, book: RuleBook) => Annotated };
