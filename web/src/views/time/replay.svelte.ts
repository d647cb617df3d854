import { SvelteMap } from 'svelte/reactivity';
import { Answer } from '../../api/answer.svelte';
import { address, ask, Problem, type Parameters } from '../../api/ask';
import type { Assessment } from '../../api/types';

/** Answers of days gone by, kept while the page is open, so that a slider goes back at once. */
export class Replays extends Answer<Assessment> {
  readonly kept = new SvelteMap<string, Assessment>();

  key(parameters: Parameters): string {
    return address('assess', parameters);
  }

  /** Shows what was known; aborts when told so. */
  async show(parameters: Parameters, signal: AbortSignal): Promise<void> {
    const key = this.key(parameters);
    this.problem = undefined;
    this.progress = undefined;
    const known = this.kept.get(key);
    if (known) {
      this.value = known;
      this.waiting = false;
      return;
    }
    this.waiting = true;
    try {
      const told = await ask<Assessment>(
        'assess',
        parameters,
        signal,
        (progress) => (this.progress = progress),
      );
      if (signal.aborted) return;
      // What no replay draws is let go; of large groups few days are kept.
      const slim = { ...told, ring: [], names: {}, specifications: null };
      const most = told.series.length > 5000 ? 3 : 40;
      while (this.kept.size >= most) this.kept.delete([...this.kept.keys()][0]!);
      this.kept.set(key, slim);
      this.value = slim;
      this.waiting = false;
    } catch (e) {
      if (signal.aborted) return;
      this.value = undefined;
      this.problem = e instanceof Problem ? e : new Problem(0, String(e));
      this.waiting = false;
    }
  }

  clear(): void {
    this.value = undefined;
    this.problem = undefined;
    this.waiting = false;
  }
}
