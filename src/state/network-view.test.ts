import { expect, it } from 'vitest';
import { NO_NETWORK_FILTERS } from '#engine/network/select.ts';
import { decodeNetwork, encodeNetwork } from './network-view.ts';

it('reads back what it writes', () => {
  const search =
    '?id=polepharma&kind=campus&with=cluster,pole&sector=digital&in=R84,D69&year=2017&ends=inside&across=region&sort=-since&page=2';
  expect(encodeNetwork(decodeNetwork(search))).toBe(search);
  expect(encodeNetwork(decodeNetwork(''))).toBe('');
});

it('leaves out what is broken', () => {
  const view = decodeNetwork(
    '?id=<script>&kind=A B,,campus&in=nowhere&year=next&ends=both&across=sea&sort=-beauty&page=-3',
  );
  expect(view).toEqual({
    filters: { ...NO_NETWORK_FILTERS, kinds: ['campus'] },
    sort: 'from',
    descending: false,
    page: 1,
  });
});
