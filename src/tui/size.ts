/** A window of a terminal. */
export type Size = { readonly columns: number; readonly rows: number };

/** From so many columns list and compare pane stand side by side. */
export const TWO_COLUMNS = 100;
/** A window below this shows a request to make it larger. */
export const LEAST: Size = { columns: 40, rows: 10 };

/** What a window leaves to the screen itself, and to the keys. */
export function bodyOf({ columns, rows }: Size): { readonly columns: number; readonly rows: number; readonly keys: number } {
  const keys = rows < 19 ? 1 : 2;
  return { columns, rows: rows - 4 - keys, keys };
}
