/** The library's own types stand where its package does not lead to them; these are of what is used here. */
declare module "cephes" {
  /** Resolved once the functions answer. */
  export const compiled: Promise<void>;
  export function ndtri(probability: number): number;
  export function stdtri(freedom: number, probability: number): number;
  export function igami(shape: number, complement: number): number;
}
