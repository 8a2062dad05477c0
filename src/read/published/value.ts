import { edtfOf, isDay, stampsAt } from './stamp.ts';

/** EDTF of a date that a person or a machine wrote into a field: ISO 8601, RFC 2822, "3 May 2025", a month, a range; null where it is none. */
export function dateValue(written: string): string | null {
  const text = written.trim();
  if (text.length > 80) return null;
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text;
  const range = /^([\d-]{4,10})\/([\d-]{4,10}|\.\.)$/.exec(text);
  if (range) return isFit(range[1] as string) && (range[2] === '..' || isFit(range[2] as string)) ? text : null;
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (iso) {
    if (!isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return null;
    const day = `${iso[1]}-${iso[2]}-${iso[3]}`;
    const zone = (iso[6] ?? '').toUpperCase();
    const offset = /^[+-]00:?00$/.test(zone) ? 'Z' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
    return iso[4] === undefined ? day : `${day}T${iso[4]}${iso[5] === ':00' ? '' : (iso[5] ?? '')}${offset}`;
  }
  const { stamps, end } = stampsAt(text);
  return stamps.length === 1 && text.slice(end).trim() === '' ? edtfOf(stamps[0] as (typeof stamps)[0]) : null;
}

const isFit = (part: string): boolean =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(part) && isDay(Number(part.slice(0, 4)), Number(part.slice(5, 7) || 1), Number(part.slice(8, 10) || 1));

/** The same moment on the clock of a time zone: 2025-03-05T02:10Z in America/New_York is 2025-03-04T21:10-05:00. Only times with an offset move. */
export function inZone(edtf: string, timezone: string | null): string {
  if (timezone === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(edtf)) return edtf;
  const moment = Date.parse(edtf);
  const parts = partsIn(moment, timezone);
  if (!parts) return edtf;
  const [y, mo, d, h, mi] = parts as [number, number, number, number, number];
  const minutes = Math.round((Date.UTC(y, mo - 1, d, h, mi) - Math.floor(moment / 60_000) * 60_000) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const offset = minutes === 0 ? 'Z' : `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${edtfOf({ year: y, month: mo, day: d, minutes: h * 60 + mi, offset: '' })}${offset}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function partsIn(moment: number, timeZone: string): number[] | null {
  try {
    const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const parts = new Map(format.formatToParts(moment).map((p) => [p.type, Number(p.value)]));
    return ['year', 'month', 'day', 'hour', 'minute'].map((t) => parts.get(t as Intl.DateTimeFormatPartTypes) ?? 0);
  } catch {
    return null;
  }
}
