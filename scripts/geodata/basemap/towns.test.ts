import { describe, expect, it } from 'vitest';
import { rankTowns, type TownCandidate } from './towns.ts';

const town = (code: string, population: number, lng: number, lat: number): TownCandidate => ({
  code,
  name: code,
  department: '00',
  epci: '',
  population,
  lng,
  lat,
});
const NO_SEATS = { regions: new Set<string>(), departments: new Set<string>() };
const rankOf = (towns: TownCandidate[], code: string, seats = NO_SEATS) =>
  rankTowns(towns, seats).find((found) => found.code === code)?.rank;

describe('rankTowns', () => {
  const city = town('city', 500_000, 4.83, 45.76);

  it('names a suburb two ranks later than a town of that size far from any city', () => {
    const towns = [city, town('suburb', 150_000, 4.88, 45.77), town('alone', 150_000, 5.9, 45.5)];
    expect(rankOf(towns, 'alone')).toBe(3);
    expect(rankOf(towns, 'suburb')).toBe(5);
  });

  it('names the seat of a region, then of a department, early however small', () => {
    const towns = [city, town('seat', 9_000, 4.9, 45.7), town('prefecture', 9_000, 4.7, 45.8)];
    const seats = { regions: new Set(['seat']), departments: new Set(['seat', 'prefecture']) };
    expect(rankOf(towns, 'seat', seats)).toBe(2);
    expect(rankOf(towns, 'prefecture', seats)).toBe(4);
    expect(rankOf(towns, 'prefecture')).toBeGreaterThan(4);
  });

  it('names a village far from any larger one, and leaves out the same beside a town', () => {
    const towns = [city, town('landmark', 300, 3.5, 44.5), town('hamlet', 300, 4.85, 45.78)];
    expect(rankOf(towns, 'landmark')).toBe(8);
    expect(rankOf(towns, 'hamlet')).toBeUndefined();
  });

  it('gives the quarters of a city the last rank and keeps them from hiding their neighbours', () => {
    const quarter = { ...town('quarter', 80_000, 4.84, 45.75), parent: 'city' };
    expect(rankOf([city, quarter], 'quarter')).toBe(8);
    expect(rankOf([town('lone', 700, 4.84, 45.75), quarter], 'lone')).toBe(7);
  });

  it('leaves out the seat of an uninhabited territory', () => {
    const seats = { regions: new Set(['atoll']), departments: new Set<string>() };
    expect(rankOf([town('atoll', 0, -109, 10)], 'atoll', seats)).toBeUndefined();
    expect(rankOf([town('atoll', 1, -109, 10)], 'atoll', seats)).toBe(2);
  });

  it('does not depend on the order of the communes', () => {
    const towns = [city, town('a', 3_000, 4.9, 45.9), town('b', 3_000, 4.95, 45.95), town('c', 400, 3, 44)];
    expect(rankTowns([...towns].reverse(), NO_SEATS)).toEqual(rankTowns(towns, NO_SEATS));
  });
});
