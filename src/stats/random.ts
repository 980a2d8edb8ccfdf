/** A seeded source of random numbers. */
export interface Random {
  readonly seed: number;
  /** The four words of xoshiro128**; inner loops may load them, step, and store them back. */
  readonly state: Uint32Array;
  /** A whole number, 0 to 2^32 − 1. */
  next(): number;
  /** 53 random bits in [0, 1). */
  uniform(): number;
  /** A whole number in [0, n), every one equally likely. */
  below(n: number): number;
}

/**
 * A source of random numbers started from *seed*: xoshiro128**, its state filled by a hash of the seed. The same seed
 * gives the same numbers in Node and in every browser.
 *
 * Input: a whole number, |seed| ≤ 2^53.
 * Assumes: nothing.
 * Not for: secrets.
 * Edge: a seed that is not a safe integer is a RangeError.
 * Source: Blackman and Vigna (2021), “Scrambled linear pseudorandom number generators”, ACM TOMS 47:36.
 */
export function seeded(seed: number): Random {
  return stream(seed, 0);
}

/**
 * The *index*-th of many independent sources that share a *seed*, so that work split over tasks or workers gives the same
 * numbers in whatever order it runs.
 *
 * Input: two whole numbers; index from 0. stream(seed, 0) is seeded(seed).
 * Assumes: nothing. The streams start at hashed points of one cycle of 2^128; an overlap is not to be expected.
 * Not for: secrets.
 * Edge: a seed or index that is not a safe integer is a RangeError.
 * Source: Blackman and Vigna (2021), ACM TOMS 47:36; start points by the finaliser of MurmurHash3.
 */
export function stream(seed: number, index: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`not a seed: ${seed}`);
  if (!Number.isSafeInteger(index)) throw new RangeError(`not a stream: ${index}`);
  const state = new Uint32Array(4);
  let h = 0x9e3779b9;
  for (const word of [seed, Math.floor(seed / 2 ** 32), index, Math.floor(index / 2 ** 32)]) h = mix(h ^ mix(word));
  for (let i = 0; i < 4; ++i) state[i] = mix((h = (h + 0x9e3779b9) | 0));
  function next(): number {
    const s1 = state[1];
    const r = Math.imul(s1, 5);
    const t = s1 << 9;
    state[2] ^= state[0];
    state[3] ^= s1;
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = (state[3] << 11) | (state[3] >>> 21);
    return Math.imul((r << 7) | (r >>> 25), 9) >>> 0;
  }
  return {
    seed,
    state,
    next,
    uniform: () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992,
    below(n) {
      if (!(Number.isInteger(n) && n > 0 && n <= 2 ** 32)) throw new RangeError(`not a number of choices: ${n}`);
      const shift = Math.clz32(n - 1);
      if (n === 1) return 0;
      for (;;) {
        const r = next() >>> shift;
        if (r < n) return r;
      }
    }
  };
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
