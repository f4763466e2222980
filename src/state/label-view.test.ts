import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_STATES } from '#engine/labels/life.ts';
import { decodeLabelView, encodeLabelView } from './label-view.ts';

describe('the view of the explorer of labels', () => {
  it('comes back from its address as it was', () => {
    const view = fc.record(
      {
        labels: fc.uniqueArray(fc.constantFrom('esca-gold', 'cmq', 'eu-bic')),
        states: fc.subarray([...LABEL_STATES]),
        territory: fc.constantFrom('R84', 'D2A', 'RFI19'),
        year: fc.integer({ min: 1000, max: 2999 }),
      },
      { requiredKeys: ['labels', 'states'] },
    );
    fc.assert(
      fc.property(view, (one) => {
        expect(decodeLabelView(encodeLabelView(one))).toEqual(one);
      }),
    );
    expect(encodeLabelView({ labels: [], states: [] })).toBe('');
  });

  it('ignores what is broken, whatever it is', () => {
    expect(decodeLabelView('?label=<b>,cmq,cmq&labelState=eternal,expired&in=here&year=20x6')).toEqual({
      labels: ['cmq'],
      states: ['expired'],
    });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeLabelView(`?label=${text}&labelState=${text}&in=${text}&year=${text}`)).toBeDefined();
      }),
    );
  });
});
