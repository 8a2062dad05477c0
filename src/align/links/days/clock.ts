import type { DateValue } from '../../../model/index.ts';

/** Hours and minutes of a time of the day; null where it has none, or where it is told in a time zone. */
export function clockOf({ edtf, timex }: DateValue): { readonly hour: number; readonly minute: number } | null {
  const m = timex.type === 'TIME' ? /T(\d\d):(\d\d)$/.exec(edtf) : null;
  return m ? { hour: Number(m[1]), minute: Number(m[2]) } : null;
}
