// Invented stories of any size, the same on every run: reports about one harbor, each with its own slips.
const EVENTS = ['ferry', 'crane', 'pier', 'tunnel', 'bridge', 'barge', 'lighthouse', 'dock', 'warehouse', 'tanker'];
const NAMES = ['Marta Lindholm', 'Owen Pryce', 'Delia Stroud', 'Henrik Aas', 'Noor Castell', 'Tobias Wren'];
const MONTHS = ['January', 'March', 'May', 'June', 'August', 'November'];

/** One article of about 2.4 kB. `n` is its number in the story. */
export function articleOf(n) {
  const paragraphs = Array.from({ length: 8 }, (_, i) => {
    const k = (n * 7 + i * 3) % 10;
    const slip = (n + i) % 17 === 0 ? 1 : 0;
    return [
      `The ${EVENTS[k]} in the outer harbor was closed on ${3 + k + slip} ${MONTHS[(k + i) % 6]} 2024, the harbor board said.`,
      `${12 + k + slip} people were injured and ${40 + k} cars were towed away; repairs will cost $${2 + k}.${k} million.`,
      `"We had warned the board about the ${EVENTS[k]} ${slip ? 'three' : 'two'} years ago," said ${NAMES[(k + n) % 6]}, the deputy harbor master.`,
    ].join(' ');
  });
  return `# Harbor report ${n}\n\n${paragraphs.join('\n\n')}\n`;
}

/** File names and texts of a story of so many articles. */
export const storyOf = (articles) => Array.from({ length: articles }, (_, n) => [`report-${String(n).padStart(4, '0')}.md`, articleOf(n)]);
