import { remembered } from '../../text/remembered.ts';

/** A dimension and what one of the unit is in the dimension's base unit. */
export type Scale = { readonly dimension: string; readonly factor: number; readonly offset: number };

const TABLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    m: 1,
    '[in_i]': 0.0254,
    '[ft_i]': 0.3048,
    '[yd_i]': 0.9144,
    '[mi_i]': 1609.344,
    '[nmi_i]': 1852,
    '[ly]': 9.4607e15,
  },
  mass: {
    g: 1,
    t: 1e6,
    kt: 1e9,
    Mt: 1e12,
    '[ston_av]': 907184.74,
    '[lton_av]': 1016046.9088,
    '[lb_av]': 453.59237,
    '[oz_av]': 28.349523125,
    '[stone_av]': 6350.29318,
    '[car_m]': 0.2,
  },
  volume: {
    l: 1,
    m3: 1000,
    km3: 1e12,
    cm3: 0.001,
    '[gal_us]': 3.785411784,
    '[gal_br]': 4.54609,
    '[qt_us]': 0.946352946,
    '[pt_us]': 0.473176473,
    '[pt_br]': 0.56826125,
    '[foz_us]': 0.0295735296,
    '[cup_us]': 0.2365882365,
    '[tbs_us]': 0.0147867648,
    '[tsp_us]': 0.00492892159,
    '[bbl_us]': 158.987294928,
    '[cft_i]': 28.316846592,
    '[cyd_i]': 764.554857984,
  },
  area: {
    m2: 1,
    km2: 1e6,
    cm2: 1e-4,
    har: 1e4,
    ar: 100,
    '[sin_i]': 0.00064516,
    '[sft_i]': 0.09290304,
    '[syd_i]': 0.83612736,
    '[smi_us]': 2589988.110336,
    '[acr_us]': 4046.8564224,
    '[acr_br]': 4046.8564224,
  },
  speed: { 'm/s': 1, 'km/h': 1 / 3.6, '[mi_i]/h': 0.44704, '[kn_i]': 1852 / 3600, '[ft_i]/s': 0.3048, '[Mach]': 340.3, 'km/s': 1000 },
  time: { s: 1, min: 60, h: 3600, d: 86400, wk: 604800 },
  calendar: { mo: 1, a: 12, '{decade}': 120, '{century}': 1200 },
  power: { W: 1, '[HP]': 745.6998715822702, '{brake_horsepower}': 745.6998715822702 },
  energy: { J: 1, 'W.h': 3600, cal: 4.184, eV: 1.602176634e-19 },
  voltage: { V: 1 },
  current: { A: 1 },
  force: { N: 1 },
  pressure: { Pa: 1, bar: 1e5, '[psi]': 6894.757293168, '[ksi]': 6894757.293168 },
  frequency: { Hz: 1, '[rpm]': 1 / 60 },
  storage: { By: 8, bit: 1 },
  bitrate: { 'bit/s': 1, 'By/s': 8 },
  loudness: { dB: 1 },
  light: { lm: 1 },
  dose: { Sv: 1, Gy: 1 },
  exposure: { R: 1 },
  activity: { Bq: 1 },
  angle: { deg: 1 },
  share: { '%': 1, '[ppm]': 1e-4, '[ppb]': 1e-7 },
  points: { '{percentage_point}': 1, '{basis_point}': 0.01 },
};

/** Degrees that start elsewhere: kelvin = value · factor + offset. */
const TEMPERATURES: Readonly<Record<string, readonly [number, number]>> = { K: [1, 0], Cel: [1, 273.15], '[degF]': [5 / 9, 459.67 * (5 / 9)] };
const PREFIXES: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 100,
  d: 0.1,
  c: 0.01,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
};

const atoms: ReadonlyMap<string, Scale> = new Map([
  ...Object.entries(TABLE).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Scale] => [unit, { dimension, factor, offset: 0 }]),
  ),
  ...Object.entries(TEMPERATURES).map(([unit, [factor, offset]]): [string, Scale] => [unit, { dimension: 'temperature', factor, offset }]),
]);

/** Dimension and factor of a unit code. Money, `1` and `{noun}` are dimensions of their own, by their code; of a noun its last word tells. */
export const scaleOf: (unit: string) => Scale = remembered(read);

function read(unit: string): Scale {
  const atom = atomOf(unit);
  if (atom) return atom;
  const noun = /^\{([^}]*)\}$/.exec(unit);
  if (noun) return { dimension: `{${noun[1]?.split('_').at(-1)}}`, factor: 1, offset: 0 };
  const slash = slashOf(unit);
  if (slash > 0) {
    const [over, under] = [scaleOf(unit.slice(0, slash)), scaleOf(unit.slice(slash + 1))];
    return { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor / under.factor, offset: 0 };
  }
  return { dimension: unit, factor: 1, offset: 0 };
}

/** The last slash that is not inside brackets: `USD/[sft_i]`. */
function slashOf(unit: string): number {
  let depth = 0;
  for (let i = unit.length - 1; i > 0; i--) {
    const c = unit[i];
    if (c === ']' || c === '}') depth++;
    else if (c === '[' || c === '{') depth--;
    else if (c === '/' && depth === 0) return i;
  }
  return -1;
}

function atomOf(unit: string): Scale | null {
  const atom = atoms.get(unit);
  if (atom) return atom;
  if (/^[A-Z]{3}$/.test(unit)) return null;
  const factor = PREFIXES[unit[0] as string];
  const stem = atoms.get(unit.slice(1));
  return factor !== undefined &&
    stem &&
    unit.length > 1 &&
    stem.offset === 0 &&
    !unit.includes('[') &&
    !/^(?:min|mo|har|ar|a|d|h|wk|t|kt|Mt|deg)$/.test(unit.slice(1))
    ? { dimension: stem.dimension, factor: factor * stem.factor, offset: 0 }
    : null;
}
