/** As much of semver as the scripts use; it brings no types. */
declare module 'semver' {
  const semver: {
    /** Whether every version within one range is within the other. */
    subset(range: string, other: string): boolean;
    satisfies(version: string, range: string): boolean;
  };
  export default semver;
}
