import type { Parameters } from '../api/ask';
import type { Estimate } from '../api/types';

/** The figure whose rows are open, if one is. */
export interface Opened {
  /** What it is, in words: "Iran-Russia, votes (kappa), 2014-2025". */
  title: string;
  estimate: Estimate;
  /** The question that told it, such as `assess`, and its parameters; `explain` is added. */
  question: string;
  parameters: Parameters;
}

class Rows {
  opened = $state.raw<Opened | undefined>();
}

export const rows = new Rows();
