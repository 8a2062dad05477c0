import type { DateValue } from '../../model/index.ts';
import { onceEach } from '../../model/index.ts';
import { civilOf, weekdayOf } from './calendar.ts';
import { boundsOf } from './edtf.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './words.ts';

const month = (m: number): string => MONTH_NAMES[m - 1] ?? '';
const SEASON_NAMES: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
};
const PART_NAMES: Readonly<Record<string, string>> = { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night', MI: 'midday' };
const EDGES: Readonly<Record<string, string>> = {
  START: 'early',
  MID: 'mid',
  END: 'late',
  APPROX: 'about',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
};
const UNIT_NAMES: Readonly<Record<string, string>> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  S: 'second',
  WE: 'weekend',
  DE: 'decade',
  CE: 'century',
};

/**
 * A date as an editor says it: "Tue 4 March 2025", "March 2025", "early March 2025", "12–16 September 2025", "Q3 2025", "the 1990s", "two days" as "2 days".
 * A time of day bears no day where its words give none: "15:15".
 */
export const labelOfDate = onceEach(({ timex, edtf, implied }: DateValue): string => {
  const clock = implied.includes('day') ? /^\d{4}-\d\d-\d\dT(\d.*)$/.exec(timex.value)?.[1] : undefined;
  if (clock) return hedged(timex.mod, clockLabel(clock));
  if (timex.type === 'DURATION') return hedged(timex.mod, durationLabel(timex.value));
  if (timex.type === 'SET') return setLabel(timex.value);
  if (timex.value === 'PRESENT_REF') return 'now';
  if (timex.value === 'PAST_REF') return 'in the past';
  if (timex.value === 'FUTURE_REF') return 'in the future';
  return hedged(timex.mod, timexLabel(timex.value) ?? edtfLabel(edtf) ?? (edtf || timex.value));
});

const hedged = (mod: string | undefined, label: string): string => (mod && EDGES[mod] ? `${EDGES[mod]} ${label}` : label);

const clockLabel = (clock: string): string => clock.replace('Z', ' UTC');

const dayLabel = (epoch: number): string => {
  const { year, month: m, day } = civilOf(epoch);
  return `${WEEKDAY_NAMES[weekdayOf(epoch) - 1]} ${day} ${month(m)} ${year}`;
};

function timexLabel(text: string): string | null {
  let m = /^(\d{4}-\d\d-\d\d)(?:T(.+))?$/.exec(text);
  const bounds = m ? boundsOf(m[1] as string) : null;
  if (m && bounds)
    return dayLabel(bounds.low) + (m[2] === undefined ? '' : /^\d/.test(m[2]) ? `, ${clockLabel(m[2])}` : ` ${PART_NAMES[m[2]] ?? ''}`.trimEnd());
  m = /^XXXX-(\d\d)(?:-(\d\d))?(?:T(.+))?$/.exec(text);
  if (m) return `${m[2] ? `${Number(m[2])} ` : ''}${month(Number(m[1]))}`;
  m = /^XXXX-WXX-(\d)/.exec(text);
  if (m) return WEEKDAY_NAMES[Number(m[1]) - 1] ?? null;
  m = /^(\d{4})-(\d\d)$/.exec(text);
  if (m && Number(m[2]) <= 12) return `${month(Number(m[2]))} ${m[1]}`;
  m = /^(\d{4}|XXXX)-([QH])(\d)$/.exec(text);
  if (m) return `${m[2] === 'Q' ? `Q${m[3]}` : m[3] === '1' ? 'first half' : 'second half'}${m[1] === 'XXXX' ? '' : ` ${m[1]}`}`;
  m = /^(\d{4}|XXXX)-(SP|SU|FA|WI)$/.exec(text);
  if (m) return `${SEASON_NAMES[m[2] as string]}${m[1] === 'XXXX' ? '' : ` ${m[1]}`}`;
  m = /^(\d{4})-W(\d\d)(-WE)?$/.exec(text);
  if (m) return null;
  if (/^\d{4}$/.test(text)) return text;
  m = /^(\d{4})\/(\d{4})$/.exec(text);
  if (m) return `${m[1]}–${m[2]}`;
  m = /^FY(\d{4})$/.exec(text);
  if (m) return `fiscal ${m[1]}`;
  if (/^\d{3}$/.test(text)) return `the ${text}0s`;
  if (/^\d\d$/.test(text)) return `the ${Number(text) + 1}th century`;
  return null;
}

function edtfLabel(edtf: string): string | null {
  const bounds = boundsOf(edtf);
  if (!bounds || !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high)) return null;
  const [a, b] = [civilOf(bounds.low), civilOf(bounds.high)];
  const [from, to] = edtf.split('/');
  if (to !== undefined && !/^\d{4}-\d\d-\d\d/.test(from ?? '')) return `${timexLabel(from as string) ?? from} – ${timexLabel(to) ?? to}`;
  if (edtf.startsWith('['))
    return edtf
      .slice(1, -1)
      .split(',')
      .map((e) => timexLabel(e) ?? e)
      .join(' or ');
  if (bounds.low === bounds.high) return dayLabel(bounds.low);
  if (a.year !== b.year) return `${a.day} ${month(a.month)} ${a.year} – ${b.day} ${month(b.month)} ${b.year}`;
  return a.month === b.month ? `${a.day}–${b.day} ${month(a.month)} ${a.year}` : `${a.day} ${month(a.month)} – ${b.day} ${month(b.month)} ${b.year}`;
}

function durationLabel(text: string): string {
  const parts = [...text.matchAll(/(\d{1,12}(?:\.\d{1,9})?|X)(WE|DE|CE|[YQMWDHS])/g)].map((m) => {
    const minutes = m[2] === 'M' && text.indexOf('T') >= 0 && text.indexOf('T') < (m.index ?? 0);
    const unit = minutes ? 'minute' : (UNIT_NAMES[m[2] as string] ?? 'day');
    return m[1] === 'X' ? `some ${unit}s`.replace('centurys', 'centuries') : `${m[1]} ${unit}${m[1] === '1' ? '' : 's'}`;
  });
  return parts.join(' ') || text;
}

function setLabel(text: string): string {
  const weekday = /^XXXX-WXX-(\d)(?:T(\w+))?$/.exec(text);
  if (weekday) return `every ${WEEKDAY_NAMES[Number(weekday[1]) - 1]}${weekday[2] ? ` ${PART_NAMES[weekday[2]] ?? ''}` : ''}`;
  if (text.startsWith('P')) return `every ${durationLabel(text).replace(/^1 /, '')}`;
  return text === 'XXXX-WXX-WE' ? 'every weekend' : text === 'XXXX-WXX-WD' ? 'every weekday' : 'repeatedly';
}
