/** @throws RangeError when a number cannot be a count of events */
export function requireCount(count: number): void {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`a count is a whole number of 0 or more, not ${count}`);
}
