import type { Claim, Fact, FindingReading, Level, Story } from '../model/index.ts';
import { labelOf } from '../values/index.ts';
import { type Check, defineCheck, type Found } from './check.ts';
import { against } from './sides.ts';

/** Below this an alignment rests on resemblance: worth a look (warning), not a stop (error). */
const SURE = 0.75;

/** What a check of a fact says; finding and saying are apart, so that wording changes without touching logic. */
export type AcrossCheck = Omit<Check, 'raise'> & {
  readonly applies: (fact: Fact, story: Story) => boolean;
  /** The action an editor takes next. */
  readonly next: string;
  /** "12 (2 sources) against 14 (1 source)" unless it has something better to say. */
  readonly what?: (fact: Fact, readings: readonly FindingReading[]) => string;
};

/** A check of facts: one finding a fact, with all readings, most attested first. */
export function defineAcross({ applies, next, what, ...check }: AcrossCheck): Check {
  const findingOf = (fact: Fact): Found => {
    const readings = shown(fact);
    const subject = fact.about.join(', ');
    return {
      level: levelOf(fact, check.ceiling),
      confidence: fact.confidence,
      agreement: fact.agreement,
      key: fact.key,
      subject,
      readings,
      what: `${subject}: ${what ? what(fact, readings) : against(readings)}.`,
      next,
      because: fact.evidence,
    };
  };
  return defineCheck({ ...check, find: ({ facts, story }) => facts.filter((fact) => applies(fact, story)).map(findingOf) });
}

/** One voice that contradicts itself, and an alignment that rests on resemblance alone, stay below error. */
function levelOf(fact: Fact, ceiling: Level): Level {
  if (ceiling !== 'error') return ceiling;
  return inOneDocument(fact) || fact.confidence < SURE ? 'warning' : 'error';
}

function shown(fact: Fact): FindingReading[] {
  return fact.readings.map((reading) => {
    const label = labelOf(reading.claims[0] as Claim);
    return {
      value: reading.value,
      label,
      witnesses: reading.witnesses,
      evidence: reading.claims.map((claim) => ({ anchor: claim.anchor, reads: label === claim.anchor.exact ? null : label })),
      more: 0,
    };
  });
}

function inOneDocument(fact: Fact): boolean {
  return new Set(fact.readings.flatMap((r) => r.claims.map((c) => c.anchor.doc))).size === 1;
}
