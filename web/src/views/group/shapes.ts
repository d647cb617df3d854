/** Parts of an assessment that only this view reads. */

/** What a test that is not met could have seen. */
export interface CouldHaveSeen {
  value: number | null;
  unit: string;
  sentence: string;
}

/** A member that came or went within the period. */
export interface MemberChange {
  state: string;
  year: number;
}
