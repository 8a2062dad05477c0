/** "1 source", "2 sources". */
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** With a capital in front, as a sentence begins. */
export const capital = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);
