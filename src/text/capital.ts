/** A file is called as it is called, also where it begins a sentence. */
const FILE = /^\S*(?:\/\S|\.[a-z]{1,8}\d?(?:#\S*)?(?=[\s,;:]|$))/;

/** With a capital in front, as a sentence begins. */
export const capital = (s: string): string => (FILE.test(s) ? s : s.slice(0, 1).toUpperCase() + s.slice(1));
