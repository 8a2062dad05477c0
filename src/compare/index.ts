import type { Raised } from '../model/index.ts';
import type { Check, Compared } from './check.ts';
import { dateAmbiguousAnchor } from './date/ambiguous-anchor.ts';
import { dateConflict } from './date/conflict.ts';
import { dateGranularity } from './date/granularity.ts';
import { dateImpossible } from './date/impossible.ts';
import { dateMissingYear } from './date/missing-year.ts';
import { dateOrder } from './date/order.ts';
import { dateUndatedSource } from './date/undated-source.ts';
import { dateWeekdayMismatch } from './date/weekday-mismatch.ts';
import { eventConflict } from './event/conflict.ts';
import { eventContrary } from './event/contrary.ts';
import { eventVariant } from './event/variant.ts';
import { nameAbbreviation } from './name/abbreviation.ts';
import { nameAlias } from './name/alias.ts';
import { nameGarbled } from './name/garbled.ts';
import { nameVariant } from './name/variant.ts';
import { placeConflict } from './place/conflict.ts';
import { polarityConflict } from './polarity/conflict.ts';
import { polarityOpposite } from './polarity/opposite.ts';
import { quantityArithmetic } from './quantity/arithmetic.ts';
import { quantityConflict } from './quantity/conflict.ts';
import { quantityMagnitude } from './quantity/magnitude.ts';
import { quantityRank } from './quantity/rank.ts';
import { quantitySuperseded } from './quantity/superseded.ts';
import { quoteOccasion } from './quote/occasion.ts';
import { quoteSpeaker } from './quote/speaker.ts';
import { quoteUnbalanced } from './quote/unbalanced.ts';
import { quoteWording } from './quote/wording.ts';
import { roleConflict } from './role/conflict.ts';
import { roleKinship } from './role/kinship.ts';
import { roleNationality } from './role/nationality.ts';
import { roleOutdated } from './role/outdated.ts';
import { sourceSharedOrigin } from './source/shared-origin.ts';
import { sourceSingle } from './source/single.ts';
import { sourceUnbacked } from './source/unbacked.ts';
import { textBoilerplate } from './text/boilerplate.ts';
import { textDuplicate } from './text/duplicate.ts';
import { textEditorialNote } from './text/editorial-note.ts';
import { textEncodingDamage } from './text/encoding-damage.ts';
import { textHiddenCharacter } from './text/hidden-character.ts';
import { textTranslationArtefact } from './text/translation-artefact.ts';
import { textUntranslated } from './text/untranslated.ts';

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
