import type { RuleKind } from './kind.ts';
import { aliases } from './kinds/aliases.ts';
import { checks } from './kinds/checks.ts';
import { contraries } from './kinds/contraries.ts';
import { copy } from './kinds/copy.ts';
import { events } from './kinds/events.ts';
import { facts } from './kinds/facts.ts';
import { officeHolders } from './kinds/office-holders.ts';
import { quotes } from './kinds/quotes.ts';
import { sources } from './kinds/sources.ts';
import { tolerances } from './kinds/tolerances.ts';

/** The kinds of rule files, by header. */
export const KINDS: readonly RuleKind[] = [aliases, checks, contraries, copy, events, facts, officeHolders, quotes, sources, tolerances];
