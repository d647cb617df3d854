import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frame, HEIGHT, nextIn, owners, shapes, tipAt, WIDTH } from './world';

const all = shapes(
  JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8')) as Parameters<
    typeof shapes
  >[0],
);
const state = (code: string, name: string, numeric: string | null, to: string | null = null) => ({
  code,
  name,
  numeric,
  from: '1950-01-01',
  to,
});

describe('the map', () => {
  it('holds all land but Antarctica within its drawing', () => {
    expect(all.length).toBe(241);
    for (const each of all) {
      expect(each.x, each.name).toBeGreaterThan(0);
      expect(each.x, each.name).toBeLessThan(WIDTH);
      expect(each.y, each.name).toBeGreaterThan(0);
      expect(each.y, each.name).toBeLessThan(HEIGHT);
    }
  });

  it('does not cut Russia at the edge', () => {
    const russia = all.find((each) => each.id === '643')!;
    const xs = [...russia.path.matchAll(/[ML](-?[\d.]+),/g)].map((match) => Number(match[1]));
    expect(Math.min(...xs)).toBeGreaterThan(WIDTH / 2);
  });

  it('knows small states as small and gives them a place', () => {
    const size = (id: string) => all.find((each) => each.id === id)!.size;
    expect(size('048')).toBeLessThan(3);
    expect(size('702')).toBeLessThan(3);
    expect(size('470')).toBeLessThan(3);
    expect(size('156')).toBeGreaterThan(60);
  });

  it('finds owners by number, else by name, and leaves land of nobody asked about alone', () => {
    const found = owners(all, [
      state('FRA', 'France', '250'),
      state('XKX', 'Kosovo', null),
      state('SUN', 'Soviet Union', '643', '1991-12-25'),
    ]);
    expect([...found.values()].sort()).toEqual(['FRA', 'XKX']);
  });
});

describe('frame', () => {
  it('shows the whole world in the middle', () => {
    expect(frame('', 500, 230)).toEqual({ scale: 0.5, x: 0, y: 0 });
  });

  it('brings Malta into the middle of Europe, larger', () => {
    const malta = all.find((each) => each.id === '470')!;
    const view = frame('europe', 500, 300);
    const x = malta.x * view.scale + view.x;
    expect(view.scale).toBeGreaterThan(1.5);
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(400);
  });
});

describe('nextIn', () => {
  const here = { x: 0, y: 0 };
  const points = [here, { x: 10, y: 1 }, { x: 4, y: 4 }, { x: 5, y: 20 }, { x: -3, y: 0 }];
  it('prefers what lies straight ahead', () => {
    expect(nextIn(points, here, 1, 0)).toEqual({ x: 10, y: 1 });
    expect(nextIn(points, here, -1, 0)).toEqual({ x: -3, y: 0 });
  });
  it('finds nothing where nothing lies', () => {
    expect(nextIn(points, here, 0, -1)).toBeUndefined();
  });
});

describe('tipAt', () => {
  const tip = { width: 100, height: 40 };
  const window = { width: 375, height: 800 };
  it('stands right of and below the pointer', () => {
    expect(tipAt(20, 30, tip, window)).toEqual({ left: 34, top: 44 });
  });
  it('turns over at the edges and stays inside', () => {
    expect(tipAt(370, 795, tip, window)).toEqual({ left: 256, top: 741 });
    expect(tipAt(60, 10, { width: 360, height: 40 }, window).left).toBeGreaterThanOrEqual(4);
  });
});
