// Loaded before the command under test: the clock stands at CLOCK, milliseconds since 1970.
const at = Number(process.env.CLOCK);
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...of) {
    super(...(of.length === 0 ? [at] : of));
  }
  static now() {
    return at;
  }
};
