import type { FindingReading } from '../model/index.ts';
import { counted } from '../text/counted.ts';

type Side = Pick<FindingReading, 'label' | 'witnesses'>;

/** Readings as the sides of a dispute: "4 May (2 sources) against 3 May (1 source)". */
export const against = (readings: readonly Side[]): string => readings.map((r) => `${r.label} (${counted(r.witnesses, 'source')})`).join(' against ');

/** The same of words that the texts print: "“Lindt” (2 sources) against “Linde” (1 source)". */
export const wordsAgainst = (readings: readonly Side[]): string => against(readings.map(({ label, witnesses }) => ({ label: `“${label}”`, witnesses })));
