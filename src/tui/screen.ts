import type { Desk } from './desk.ts';
import type { Line } from './parts/line.ts';
import type { Size } from './size.ts';
import type { State } from './state.ts';

/** All that a screen is drawn from. */
export type View = { readonly desk: Desk; readonly state: State; readonly size: Size };

/** A screen: exactly `rows` lines of exactly `columns`. Pure. */
export type Screen = (view: View, rows: number, columns: number) => Line[];
