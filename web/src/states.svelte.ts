import { untrack } from 'svelte';
import { answer, type Answer } from './api/answer.svelte';
import type { Groups, State, States } from './api/types';

/** Names of states and groups, asked for once when the page opens. */
class Names {
  #states: Answer<States>;
  #groups: Answer<Groups>;
  #others = $state.raw<Record<string, string>>({});
  #byCode = $derived.by(
    () => new Map(this.#states.value?.states.map((state) => [state.code, state])),
  );

  constructor(states: Answer<States>, groups: Answer<Groups>) {
    this.#states = states;
    this.#groups = groups;
  }

  get all(): State[] {
    return this.#states.value?.states ?? [];
  }

  get groups(): Groups['groups'] {
    return this.#groups.value?.groups ?? [];
  }

  /** "North Korea"; the code itself until names have come. */
  of(code: string): string {
    return this.#byCode.get(code)?.name ?? this.#others[code] ?? code;
  }

  /** Names of actors that are no states, which come with answers about them. */
  learn(others: Record<string, string>): void {
    this.#others = { ...untrack(() => this.#others), ...others };
  }

  /** "CHN-RUS" reads "China–Russia". */
  pair(a: string, b: string, directed = false): string {
    return this.of(a) + (directed ? ' → ' : '–') + this.of(b);
  }

  group(id: string): Groups['groups'][number] | undefined {
    return this.groups.find((group) => group.id === id.toLowerCase());
  }

  /** The states meant by members of a question: codes as they are, a group as its members. */
  members(given: readonly string[]): string[] {
    return given.flatMap((each) =>
      this.#byCode.has(each) ? [each] : (this.group(each)?.members ?? [each]),
    );
  }
}

let made: Names | undefined;

/** To be called once, while the application is made. */
export function loadNames(): Names {
  made = new Names(
    answer<States>(() => ({ question: 'states' })),
    answer<Groups>(() => ({ question: 'groups' })),
  );
  return made;
}

export function names(): Names {
  return made!;
}
