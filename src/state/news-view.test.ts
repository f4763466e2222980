import { describe, expect, it } from 'vitest';
import { decodeNews, encodeNews } from './news-view.ts';

describe('the address of the page of what changed', () => {
  it.each(['', '?in=R84', '?in=D2A&sector=plastics&type=moved', '?type=added'])(
    'goes and comes back: %j',
    (search) => {
      expect(encodeNews(decodeNews(search))).toBe(search);
    },
  );

  it.each(['?in=E200046977', '?in=<b>', '?sector=../x', '?type=exploded', '?in=', '?%%%'])(
    'ignores what it cannot be: %j',
    (search) => {
      expect(decodeNews(search)).toEqual({});
    },
  );
});
