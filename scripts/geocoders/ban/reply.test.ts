import { describe, expect, it } from 'vitest';
import { PassingFault } from './errors.ts';
import { parseReply } from './reply.ts';

const HEADER =
  'mapster_row,street,longitude,latitude,result_score,result_label,result_type,result_citycode,result_oldcitycode,result_status';
const REPLY = [
  HEADER,
  'row-1,"8, boulevard du Port",2.0627364,49.031624,1.0000001,"8 Boulevard du Port, Cergy",housenumber,95127,,ok',
  'row-2,1 chemin des Fées,,,,,,,,not-found',
  'row-3,20 rue Garibaldi,4.853,45.771,0.9709,20 Rue Garibaldi,housenumber,69386,,ok',
].join('\n');
const IDS = ['row-1', 'row-2', 'row-3'];
const read = (text: string) => parseReply(text, 'text/csv', IDS);

describe('parseReply', () => {
  it('reads rows by their id, with coordinates at 0.1 m and a score within 1', () => {
    expect(read(REPLY).get('row-1')).toEqual({
      status: 'ok',
      lng: 2.062736,
      lat: 49.031624,
      score: 1,
      label: '8 Boulevard du Port, Cergy',
      type: 'housenumber',
      citycode: '95127',
      oldCitycode: '',
    });
    expect(read(REPLY).get('row-2')).toEqual({ status: 'not-found' });
  });

  it('never takes a cut reply for a whole one, wherever it is cut', () => {
    const whole = [...read(REPLY)];
    for (let length = 0; length < REPLY.length; length += 1) {
      const rows = readOrFault(REPLY.slice(0, length));
      if (rows instanceof PassingFault) continue;
      expect([...rows].slice(0, 2)).toEqual(whole.slice(0, 2));
      expect(rows.get('row-3')?.status).toBe('failed');
    }
  });

  it.each([
    [
      'a coordinate out of the world',
      REPLY.replace('49.031624', '490.31624'),
      /latitude "490.31624" on row "row-1"/,
    ],
    [
      'a comma for a decimal point',
      REPLY.replace('2.0627364', '"2,06"'),
      /longitude "2,06".*a number within ±180/,
    ],
    ['the row of another lot', REPLY.replace('row-3', 'row-9'), /mapster_row "row-9"; expected "row-3"/],
    ['a row too many', `${REPLY}\n${REPLY.split('\n')[1]}`, /received 4 rows; expected the 3 rows/],
    ['nothing', '', /received text\/csv starting with ""; expected CSV with the columns mapster_row/],
  ])('refuses %s', (_name, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('holds a code that is no commune code for unknown', () => {
    expect(read(REPLY.replace('95127', '951x7')).get('row-1')).toMatchObject({ citycode: '' });
  });
});

function readOrFault(text: string): ReturnType<typeof read> | PassingFault {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof PassingFault) return error;
    throw error;
  }
}
