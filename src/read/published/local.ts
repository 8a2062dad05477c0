const DAY_MS = 86_400_000;
const UTC = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?Z$/;

/**
 * The day of a moment in UTC where the outlet is, as its page shows it: a story of the evening of 4 March in New York carries 5 March, 02:10Z. Null
 * where the page shows the same day, none, or one that no zone with newspapers has (UTC-10 to UTC+13).
 */
export function localDay(edtf: string, shown: readonly string[]): string | null {
  const m = UTC.exec(edtf);
  if (!m) return null;
  const [, day, hours, minutes] = m as unknown as [string, string, string, string];
  const days = shown.map((s) => s.slice(0, 10)).filter((s) => /^\d{4}-\d\d-\d\d$/.test(s));
  if (days.includes(day)) return null;
  const clock = Number(hours) * 60 + Number(minutes);
  return (
    days.find((s) => {
      const apart = (Date.parse(s) - Date.parse(day)) / DAY_MS;
      return (apart === -1 && clock < 10 * 60) || (apart === 1 && clock >= 11 * 60);
    }) ?? null
  );
}

/** The day in an address that is kept by days: /2025/03/04/ or /2025-03-04/; a day in the name of the article may be that of its event. */
export function dayOfFolder(url: string): string | null {
  const m = /\/(\d{4})[/-](\d{2})[/-](\d{2})\//.exec(url.replace(/[?#].*$/s, ''));
  return m && `${m[1]}-${m[2]}-${m[3]}`;
}
