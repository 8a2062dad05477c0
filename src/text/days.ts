const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An EDTF day, month, year or stretch as a reader writes it; anything else as it is. */
export function dayText(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return oneDay(from);
  if (to === '..' || to === '') return `from ${oneDay(from)}`;
  return from === '..' || from === '' ? `until ${oneDay(to)}` : `${oneDay(from)} to ${oneDay(to)}`;
}

function oneDay(edtf: string): string {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?$/.exec(edtf);
  const month = m ? MONTHS[Number(m[2]) - 1] : undefined;
  return m && month ? `${m[3] ? `${Number(m[3])} ` : ''}${month} ${m[1]}${m[4] ? `, ${m[4]}` : ''}` : edtf;
}
