/** With a capital in front, as a sentence begins. */
export const capital = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);
