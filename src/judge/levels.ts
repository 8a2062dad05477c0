import { type BlockScope, type CheckRule, type Document, type DocumentId, type Evidence, LEVELS, type Level, type Raised } from '../model/index.ts';
import { scopeOf } from './evidence.ts';

/**
 * What checks.yaml makes of the findings: silenced checks are left out, words outside the blocks of a rule do not count, and levels move.
 * A case that is weaker than its check's ceiling stays as much weaker than the level that is set: of a check moved from error to
 * warning, its warnings become infos.
 */
export function heard(
  raised: readonly Raised[],
  rules: readonly CheckRule[],
  ceilings: ReadonlyMap<string, Level>,
  documents: ReadonlyMap<DocumentId, Document>,
): Raised[] {
  const byCheck = new Map(rules.map((r) => [r.check, r]));
  return raised.flatMap((finding) => {
    const rule = byCheck.get(finding.check);
    if (!rule) return [finding];
    if (rule.level === 'off') return [];
    const level = moved(finding.level, ceilings.get(finding.check) ?? finding.level, rule.level);
    const readings = rule.blocks === null ? finding.readings : within(finding.readings, rule.blocks, documents);
    return readings.length < Math.min(2, finding.readings.length) ? [] : [{ ...finding, level, readings }];
  });
}

function moved(level: Level, ceiling: Level, set: Level): Level {
  const rank = LEVELS.indexOf(level) + LEVELS.indexOf(set) - LEVELS.indexOf(ceiling);
  return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, rank))] as Level;
}

/** Readings with the evidence that stands in these blocks; those without any are left out. */
function within(readings: Raised['readings'], blocks: readonly BlockScope[], documents: ReadonlyMap<DocumentId, Document>): Raised['readings'] {
  const counts = (e: Evidence): boolean => {
    const scope = scopeOf(e, documents);
    return scope !== null && blocks.includes(scope);
  };
  return readings.map((r) => ({ ...r, evidence: r.evidence.filter(counts) })).filter((r) => r.evidence.length > 0);
}
