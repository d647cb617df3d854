import type { Head } from '../api/types';

interface Replay {
  day: string;
  years: number;
  strict: boolean;
  publishedLater: { dataset: string; published: string | null; used: boolean }[];
}

/** What a replay could and could not take back, as the command line says it; empty without one. */
export function replayed(told: Head): string[] {
  const replay = told.replay as Replay | undefined | null;
  if (!replay) {
    return [];
  }
  const said = [
    `Replayed as of ${replay.day}: votes and yearly figures up to ${replay.years}, acts, agreements and memberships up to the day. A year that was not over does not count.`,
  ];
  const later = (used: boolean) =>
    replay.publishedLater
      .filter((each) => each.used === used)
      .map((each) => `${each.dataset} (${each.published ?? 'day not known'})`)
      .join(', ');
  if (later(true)) {
    said.push(
      `Known today, not then, for these were not published by then as far as is known: ${later(true)}.`,
    );
  }
  if (later(false)) {
    said.push(`Left out, for they were published later: ${later(false)}.`);
  }
  return said;
}
