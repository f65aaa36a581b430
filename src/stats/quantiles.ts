import { compiled, igami, ndtri, stdtri } from "cephes";

// The library compiles itself when it is loaded, and answers from then on.
await compiled;

/** The value that a standard normal variable stays under with this probability: 1.95996 at 0.975. */
export function normalQuantile(probability: number): number {
  return ndtri(probability);
}

/** The value that Student's t, with these degrees of freedom, stays under with this probability. */
export function tQuantile(probability: number, freedom: number): number {
  return stdtri(freedom, probability);
}

/**
 * The value that a gamma variable of scale 1 stays under with this probability.
 *
 * @param shape above 0; half the degrees of freedom where this is half of a chi-squared variable
 */
export function gammaQuantile(probability: number, shape: number): number {
  return igami(shape, 1 - probability);
}

/** The value that a chi-squared variable with these degrees of freedom stays under with this probability. */
export function chiSquaredQuantile(probability: number, freedom: number): number {
  return 2 * gammaQuantile(probability, freedom / 2);
}
