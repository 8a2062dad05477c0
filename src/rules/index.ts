import { aliases } from './aliases.ts';
import { checks } from './checks.ts';
import { contraries } from './contraries.ts';
import { copy } from './copy.ts';
import { events } from './events.ts';
import { facts } from './facts.ts';
import type { RuleKind } from './kind.ts';
import { officeHolders } from './office-holders.ts';
import { quotes } from './quotes.ts';
import { sources } from './sources.ts';
import { tolerances } from './tolerances.ts';

/** The kinds of rule files, by header. */
export const KINDS: readonly RuleKind[] = [aliases, checks, contraries, copy, events, facts, officeHolders, quotes, sources, tolerances];
