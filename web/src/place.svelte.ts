/**
 * Where the user is: the view and the question, all of it in the address, so that a link shows the
 * same to whoever opens it.
 */

/** Parameters that go along from view to view. */
const SHARED = ['m', 'from', 'to', 'pole', 'asOf'] as const;

export const VIEWS = ['group', 'time', 'world', 'scan', 'ledger', 'theses', 'sources'] as const;
export type View = (typeof VIEWS)[number];

export class Place {
  view = $state<View>('group');
  #query = $state.raw(new URLSearchParams());

  constructor(url: URL) {
    this.#read(url);
  }

  /** Codes of states, or one name of a group. */
  get members(): string[] {
    return (this.#query.get('m') ?? '').split(',').filter((each) => each !== '');
  }

  get from(): number | undefined {
    return year(this.#query.get('from'));
  }

  get to(): number | undefined {
    return year(this.#query.get('to'));
  }

  /** A parameter of a view; empty if it is not set. */
  get(name: string): string {
    return this.#query.get(name) ?? '';
  }

  /** The parameters of a question about the group. */
  get asked(): { member: string[]; from?: number; to?: number; pole?: string; asOf?: string } {
    return {
      member: this.members,
      from: this.from,
      to: this.to,
      pole: this.get('pole') || undefined,
      asOf: this.get('asOf') || undefined,
    };
  }

  /** The address of a view, or of this one with other parameters; an empty value removes one. */
  href(change: Record<string, string | number | undefined>, view: View = this.view): string {
    const query = new URLSearchParams();
    for (const [name, value] of this.#query) {
      if (view === this.view || (SHARED as readonly string[]).includes(name)) {
        query.set(name, value);
      }
    }
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') {
        query.delete(name);
      } else {
        query.set(name, String(value));
      }
    }
    // Commas and colons are legal in a query, and links with them can be read.
    const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
    return '/' + view + (text ? '?' + text : '');
  }

  /** Goes there; with `replace` the step back leads past it. */
  go(
    change: Record<string, string | number | undefined>,
    view: View = this.view,
    replace = false,
  ): void {
    this.open(this.href(change, view), replace);
  }

  open(href: string, replace = false): void {
    const url = new URL(href, location.href);
    if (replace) {
      history.replaceState(null, '', url);
    } else if (url.href !== location.href) {
      history.pushState(null, '', url);
    }
    this.#read(url);
  }

  /** After the browser's own steps back and forth. */
  reread(): void {
    this.#read(new URL(location.href));
  }

  #read(url: URL): void {
    const name = url.pathname.split('/')[1] ?? '';
    this.view = (VIEWS as readonly string[]).includes(name) ? (name as View) : 'group';
    this.#query = url.searchParams;
  }
}

function year(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}

export const place = new Place(new URL(location.href));
