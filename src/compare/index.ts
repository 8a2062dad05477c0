import type { Raised } from '../model/index.ts';
import { dateConflict } from './across/date-conflict.ts';
import { dateGranularity } from './across/date-granularity.ts';
import { dateOrder } from './across/date-order.ts';
import { eventConflict } from './across/event-conflict.ts';
import { eventContrary } from './across/event-contrary.ts';
import { eventVariant } from './across/event-variant.ts';
import { nameVariant } from './across/name-variant.ts';
import { placeConflict } from './across/place-conflict.ts';
import { polarityConflict } from './across/polarity-conflict.ts';
import { polarityOpposite } from './across/polarity-opposite.ts';
import { quantityConflict } from './across/quantity-conflict.ts';
import { quantityMagnitude } from './across/quantity-magnitude.ts';
import { quantityRank } from './across/quantity-rank.ts';
import { quantitySuperseded } from './across/quantity-superseded.ts';
import { quoteOccasion } from './across/quote-occasion.ts';
import { quoteSpeaker } from './across/quote-speaker.ts';
import { quoteWording } from './across/quote-wording.ts';
import { roleConflict } from './across/role-conflict.ts';
import { roleKinship } from './across/role-kinship.ts';
import { roleNationality } from './across/role-nationality.ts';
import { dateAmbiguousAnchor } from './against/date-ambiguous-anchor.ts';
import { dateImpossible } from './against/date-impossible.ts';
import { dateMissingYear } from './against/date-missing-year.ts';
import { dateUndatedSource } from './against/date-undated-source.ts';
import { dateWeekdayMismatch } from './against/date-weekday-mismatch.ts';
import { nameAbbreviation } from './against/name-abbreviation.ts';
import { nameAlias } from './against/name-alias.ts';
import { nameGarbled } from './against/name-garbled.ts';
import { quantityArithmetic } from './against/quantity-arithmetic.ts';
import { quoteUnbalanced } from './against/quote-unbalanced.ts';
import { roleOutdated } from './against/role-outdated.ts';
import { sourceSharedOrigin } from './against/source-shared-origin.ts';
import { sourceSingle } from './against/source-single.ts';
import { sourceUnbacked } from './against/source-unbacked.ts';
import { textBoilerplate } from './against/text-boilerplate.ts';
import { textDuplicate } from './against/text-duplicate.ts';
import { textEditorialNote } from './against/text-editorial-note.ts';
import { textEncodingDamage } from './against/text-encoding-damage.ts';
import { textHiddenCharacter } from './against/text-hidden-character.ts';
import { textTranslationArtefact } from './against/text-translation-artefact.ts';
import { textUntranslated } from './against/text-untranslated.ts';
import type { Check, Compared } from './check.ts';

/** Every check, sorted by id. */
export const checks: readonly Check[] = [
  dateAmbiguousAnchor,
  dateConflict,
  dateGranularity,
  dateImpossible,
  dateMissingYear,
  dateOrder,
  dateUndatedSource,
  dateWeekdayMismatch,
  eventConflict,
  eventContrary,
  eventVariant,
  nameAbbreviation,
  nameAlias,
  nameGarbled,
  nameVariant,
  placeConflict,
  polarityConflict,
  polarityOpposite,
  quantityArithmetic,
  quantityConflict,
  quantityMagnitude,
  quantityRank,
  quantitySuperseded,
  quoteOccasion,
  quoteSpeaker,
  quoteUnbalanced,
  quoteWording,
  roleConflict,
  roleKinship,
  roleNationality,
  roleOutdated,
  sourceSharedOrigin,
  sourceSingle,
  sourceUnbacked,
  textBoilerplate,
  textDuplicate,
  textEditorialNote,
  textEncodingDamage,
  textHiddenCharacter,
  textTranslationArtefact,
  textUntranslated,
];

/** Runs every check. Order of the result is order of the registry; `judge` sorts. */
export function compare(compared: Compared): readonly Raised[] {
  return checks.flatMap((check) => check.raise(compared));
}
