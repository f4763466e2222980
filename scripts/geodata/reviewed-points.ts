/** `data/territories/coordinates.csv`: points typed by hand, each with its source. */
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import type { LngLat } from '#domain/organization.ts';

export interface ReviewedPoint {
  code: string;
  name: string;
  point: LngLat;
  source: string;
  /** Line of the file, from 1. */
  line: number;
}

const DEGREES = /^-?\d+(?:\.\d+)?$/;

/** Checked as text: an empty cell is not 0. */
function degrees(max: number) {
  const expected = `expected degrees between -${max} and ${max}, such as 2.3488`;
  return z.string().check(z.refine((text) => DEGREES.test(text) && Math.abs(Number(text)) <= max, expected));
}

const row = z.strictObject({
  code: z.string().check(z.regex(/^\d[0-9AB]\d{3}$/, 'expected an INSEE code, such as 75101')),
  name: z.string().check(z.minLength(1, 'expected the name of the commune')),
  lng: degrees(180),
  lat: degrees(90),
  source: z.string().check(z.minLength(1, 'expected where the point comes from')),
});

/**
 * @param text content of the file, with its header `code,name,lng,lat,source`
 * @returns the points by code, and every problem as `line: what is wrong`
 */
export function parseReviewedPoints(text: string): {
  points: Map<string, ReviewedPoint>;
  problems: string[];
} {
  const points = new Map<string, ReviewedPoint>();
  const problems: string[] = [];
  const records = parse(text, { columns: true, info: true, bom: true }) as {
    record: unknown;
    info: { lines: number };
  }[];
  for (const { record, info } of records) {
    const parsed = row.safeParse(record);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map((issue) => `${info.lines}: ${issue.path.join('.')}: ${issue.message}`),
      );
      continue;
    }
    const { code, name, lng, lat, source } = parsed.data;
    const before = points.get(code);
    if (before !== undefined)
      problems.push(`${info.lines}: ${code} is already on line ${before.line}; keep one`);
    points.set(code, { code, name, point: [Number(lng), Number(lat)], source, line: info.lines });
  }
  return { points, problems };
}
