import { ask, Problem, type Parameters, type Progress } from './ask';

/** A question as a view asks it; null where there is nothing to ask yet. */
export type Question = { question: string; parameters?: Parameters; long?: boolean } | null;

/** What came of it so far; the last value stays while the next is on its way. */
export class Answer<T> {
  value = $state.raw<T | undefined>();
  problem = $state.raw<Problem | undefined>();
  progress = $state.raw<Progress | undefined>();
  waiting = $state(false);
}

/**
 * Asks again whenever the question changes, and cancels what is no longer wanted. To be called
 * while a component is made.
 */
export function answer<T>(of: () => Question): Answer<T> {
  const result = new Answer<T>();
  // By its text, so that a change in the address which asks nothing new asks nothing again.
  const key = $derived(JSON.stringify(of()));
  $effect(() => {
    const abort = new AbortController();
    void run(result, JSON.parse(key) as Question, abort.signal);
    return () => abort.abort();
  });
  return result;
}

async function run<T>(result: Answer<T>, question: Question, signal: AbortSignal): Promise<void> {
  result.problem = undefined;
  result.progress = undefined;
  result.waiting = question !== null;
  if (question === null) {
    result.value = undefined;
    return;
  }
  try {
    const value = await ask<T>(
      question.question,
      question.parameters,
      signal,
      question.long ? (progress) => (result.progress = progress) : undefined,
    );
    if (!signal.aborted) {
      result.value = value;
      result.waiting = false;
    }
  } catch (e) {
    if (!signal.aborted) {
      result.value = undefined;
      result.problem = e instanceof Problem ? e : new Problem(0, String(e));
      result.waiting = false;
    }
  }
}
