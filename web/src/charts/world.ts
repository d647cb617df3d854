import { geoCentroid, geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import type { State } from '../api/types';

/** The land of the earth, drawn once and kept: a file of its own, fetched when a map first opens. */
export interface Shape {
  /** ISO 3166 numeric of three digits, where the map has one. */
  id: string | undefined;
  name: string;
  /** A path in a drawing WIDTH wide. */
  path: string;
  x: number;
  y: number;
  /** The longer side of its box, by which it is known whether it can be seen. */
  size: number;
}

export const WIDTH = 1000;
export const HEIGHT = 460;

/** Natural Earth leaves it out at this scale. */
const TUVALU: Shape = {
  id: '798',
  name: 'Tuvalu',
  path: '',
  ...at([179.2, -8.5]),
  size: 0,
};

/** Parts of the earth to look at closely, as west, south, east, north. */
export const PARTS: Record<string, [number, number, number, number]> = {
  europe: [-25, 34, 50, 71],
  'middle east': [24, 10, 66, 43],
  africa: [-26, -36, 58, 38],
  asia: [55, -10, 150, 56],
  'north america': [-130, 6, -52, 60],
  'south america': [-93, -56, -32, 14],
  oceania: [108, -48, 188, 20],
};

function projection() {
  // Turned by eleven degrees, the edge runs through the Bering Strait and cuts no state.
  return geoEqualEarth()
    .rotate([-11, 0])
    .scale(WIDTH / 5.35)
    .translate([WIDTH / 2 - 6, 252]);
}

function at(point: [number, number]): { x: number; y: number } {
  const [x, y] = projection()(point) ?? [0, 0];
  return { x, y };
}

let loaded: Promise<Shape[]> | undefined;

/** Fetched once; a failure is forgotten, so that the next map tries again. */
export function loadWorld(): Promise<Shape[]> {
  loaded ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error('The map cannot be loaded.');
      return response.json() as Promise<Topology<{ countries: GeometryCollection }>>;
    })
    .then(shapes)
    .catch((e: unknown) => {
      loaded = undefined;
      throw e;
    });
  return loaded;
}

export function shapes(topology: Topology<{ countries: GeometryCollection }>): Shape[] {
  const all = feature(topology, topology.objects.countries) as unknown as FeatureCollection<
    Geometry,
    { name: string }
  >;
  const project = projection();
  const draw = geoPath(project).digits(1);
  const drawn = all.features.filter((each) => each.id !== '010');
  return [...drawn.map((each) => shape(each, draw, project)), TUVALU];
}

function shape(
  each: Feature<Geometry, { name: string }>,
  draw: ReturnType<typeof geoPath>,
  project: ReturnType<typeof projection>,
): Shape {
  const main = largest(each.geometry);
  const [[left, top], [right, bottom]] = draw.bounds(main);
  const [x, y] = project(geoCentroid(main)) ?? [0, 0];
  return {
    id: each.id === undefined ? undefined : String(each.id),
    name: each.properties.name,
    path: draw(each as GeoPermissibleObjects) ?? '',
    x,
    y,
    size: Math.max(right - left, bottom - top),
  };
}

/** Its largest piece of land, so that the middle of France is not out at sea. */
function largest(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') {
    return geometry;
  }
  const draw = geoPath(geoEqualEarth());
  let most = -1;
  let found: Geometry = geometry;
  for (const coordinates of geometry.coordinates) {
    const piece: Geometry = { type: 'Polygon', coordinates };
    const area = draw.area(piece);
    if (area > most) {
      most = area;
      found = piece;
    }
  }
  return found;
}

/**
 * Whose land each shape is: by number, or by name where the map has no number. What belongs to no
 * state that can be asked about has no entry.
 */
export function owners(shapes: readonly Shape[], states: readonly State[]): Map<Shape, string> {
  const today = states.filter((state) => state.to === null);
  const numbers = new Map(today.map((state) => [state.numeric, state.code]));
  const names = new Map(
    today.filter((state) => state.numeric === null).map((state) => [state.name, state.code]),
  );
  const found = new Map<Shape, string>();
  for (const each of shapes) {
    const code = each.id === undefined ? names.get(each.name) : numbers.get(each.id);
    if (code !== undefined) found.set(each, code);
  }
  return found;
}

/** The part of the drawing to be seen, with the sides that the frame has. */
export function frame(
  part: string,
  width: number,
  height: number,
): { scale: number; x: number; y: number } {
  const bounds = PARTS[part];
  if (!bounds) {
    const scale = Math.min(width / WIDTH, height / HEIGHT);
    return { scale, x: (width - scale * WIDTH) / 2, y: (height - scale * HEIGHT) / 2 };
  }
  const [west, south, east, north] = bounds;
  const middle = (west + east) / 2;
  const points = [west, middle, east].flatMap((lon) =>
    [south, (south + north) / 2, north].map((lat) => at([lon, lat])),
  );
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const scale = Math.min(width / (right - left), height / (bottom - top));
  return {
    scale,
    x: width / 2 - (scale * (left + right)) / 2,
    y: height / 2 - (scale * (top + bottom)) / 2,
  };
}

/**
 * The nearest in a direction, for arrow keys: what lies within a quarter turn of it, sideways
 * distance counted double. Undefined where nothing lies there.
 */
export function nextIn<P extends { x: number; y: number }>(
  points: readonly P[],
  from: P,
  dx: number,
  dy: number,
): P | undefined {
  let best: P | undefined;
  let least = Infinity;
  for (const each of points) {
    const along = (each.x - from.x) * dx + (each.y - from.y) * dy;
    const across = Math.abs((each.x - from.x) * dy) + Math.abs((each.y - from.y) * dx);
    if (each !== from && along > 0.5 && across <= along) {
      const cost = along + 2 * across;
      if (cost < least) {
        least = cost;
        best = each;
      }
    }
  }
  return best;
}

/** Where a tip of that size goes, so that it neither leaves the window nor hides what it is of. */
export function tipAt(
  x: number,
  y: number,
  tip: { width: number; height: number },
  window: { width: number; height: number },
): { left: number; top: number } {
  const gap = 14;
  const left = x + gap + tip.width > window.width - 4 ? x - gap - tip.width : x + gap;
  const top = y + gap + tip.height > window.height - 4 ? y - gap - tip.height : y + gap;
  return {
    left: Math.max(4, Math.min(left, window.width - tip.width - 4)),
    top: Math.max(4, Math.min(top, window.height - tip.height - 4)),
  };
}
