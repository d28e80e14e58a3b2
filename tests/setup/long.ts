/** How often a test repeats: few times in the suite, many times with KIZUKI_LONG=1, as `npm run test:long` sets it. */
export const isLong = process.env.KIZUKI_LONG === "1";

/** @returns `long` in a long run, else `short` */
export const runs = (short: number, long: number): number => (isLong ? long : short);
