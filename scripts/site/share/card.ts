/** A share image as SVG: who publishes, what the page is about, and its map. */
import { Html, html } from '../../lib/html.ts';
import { MAP_COLORS } from './card-map.ts';
import type { Fonts } from './fonts.ts';
import { wrapText } from './wrap-text.ts';

/** What Open Graph consumers crop least. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const INK = '#16213a';
const MUTED = '#545f74';
const PAPER = '#ffffff';
const MARGIN = 64;
/** Where the map begins; text ends before it. */
const MAP_LEFT = 664;
const TEXT_WIDTH = MAP_LEFT - 2 * MARGIN + 20;
const MARK_SIZE = 52;
const TOP = 76;
const BAR_HEIGHT = 12;

/** The mark of who brings no logo: a place with its organisations, in the accent. */
const MARK = {
  pin: 'M16 1.5C9.1 1.5 3.5 7 3.5 13.8c0 8.7 9.3 14.5 11.8 16.3.4.3 1 .3 1.4 0 2.5-1.8 11.8-7.6 11.8-16.3C28.5 7 22.9 1.5 16 1.5Z',
  dots: [
    [16, 8.5],
    [10.6, 12.6],
    [21.4, 12.6],
    [12.6, 18.6],
    [19.4, 18.6],
  ],
} as const;

/** What is the same on every card of a publication. */
export interface CardStyle {
  name: string;
  accent: string;
  /** An SVG file of the publication. */
  logo: string | undefined;
  /** Where it is published, `example.org`. */
  host: string | undefined;
  fonts: Fonts;
}

export interface CardText {
  kicker: string | undefined;
  title: string;
  text: string;
}

/** @param map SVG in the units of the frame of `cardMap` */
export function cardSvg({ kicker, title, text }: CardText, map: string, style: CardStyle): string {
  const { accent, fonts, host } = style;
  const head = wrapText(
    title,
    { widthPx: TEXT_WIDTH, lines: 3, sizesPx: [66, 58, 50, 44, 38], weight: 700 },
    fonts.measure,
  );
  const headStep = head.sizePx * 1.14;
  const above = kicker ? wrapText(kicker, oneLine(26), fonts.measure).lines : [];
  const start = TOP + MARK_SIZE + (above.length > 0 ? 128 : 96);
  const headEnd = start + headStep * (head.lines.length - 1);
  const room = CARD_HEIGHT - (host === undefined ? 56 : 104) - (headEnd + 60);
  const body = wrapText(
    text,
    {
      widthPx: TEXT_WIDTH,
      lines: Math.max(1, Math.min(4, Math.floor(room / 38) + 1)),
      sizesPx: [28, 26],
      weight: 400,
    },
    fonts.measure,
  );
  const bodyStart = headEnd + 62;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" font-family="${fonts.family}"><rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${MAP_COLORS.water}"/>${mapLayer(map)}<rect width="${MAP_LEFT}" height="${CARD_HEIGHT}" fill="${PAPER}"/>${brand(style)}${lines(above, start - head.sizePx - 14, 0, { size: 26, weight: 400, fill: MUTED })}${lines(head.lines, start, headStep, { size: head.sizePx, weight: 700, fill: INK })}${text === '' ? '' : lines(body.lines, bodyStart, body.sizePx * 1.38, { size: body.sizePx, weight: 400, fill: MUTED })}${host === undefined ? '' : lines([host], CARD_HEIGHT - 48, 0, { size: 24, weight: 700, fill: accent })}<rect y="${CARD_HEIGHT - BAR_HEIGHT}" width="${CARD_WIDTH}" height="${BAR_HEIGHT}" fill="${accent}"/></svg>`
    .text;
}

function oneLine(sizePx: number) {
  return { widthPx: TEXT_WIDTH, lines: 1, sizesPx: [sizePx], weight: 400 } as const;
}

/** The frame scaled to the height of the card, its middle in the middle of what the text leaves. */
function mapLayer(map: string): Html {
  const scale = CARD_HEIGHT / 640;
  const left = (MAP_LEFT + CARD_WIDTH) / 2 - (960 * scale) / 2;
  return html`<g transform="translate(${left.toFixed(2)} 0) scale(${scale})">${new Html(map)}</g>`;
}

function brand({ name, accent, logo, fonts }: CardStyle): Html {
  const size = Math.min(34, (34 * (TEXT_WIDTH - MARK_SIZE - 16)) / fonts.measure(name, 34, 700));
  const baseline = TOP + MARK_SIZE / 2 + size * 0.36;
  return html`${logo === undefined ? mark(accent) : logoImage(logo)}<text x="${MARGIN + MARK_SIZE + 16}" y="${baseline.toFixed(1)}" font-size="${size.toFixed(1)}" font-weight="700" fill="${INK}">${name}</text>`;
}

function mark(accent: string): Html {
  const scale = MARK_SIZE / 32;
  const dots = MARK.dots.map(([x, y]) => html`<circle cx="${x}" cy="${y}" r="2.5"/>`);
  return html`<g transform="translate(${MARGIN} ${TOP}) scale(${scale})"><path d="${MARK.pin}" fill="${accent}"/><g fill="${PAPER}">${dots}</g></g>`;
}

function logoImage(svg: string): Html {
  const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return html`<image x="${MARGIN}" y="${TOP}" width="${MARK_SIZE}" height="${MARK_SIZE}" href="${data}"/>`;
}

interface LineStyle {
  size: number;
  weight: number;
  fill: string;
}

function lines(texts: readonly string[], y: number, step: number, { size, weight, fill }: LineStyle): Html {
  const parts = texts.map(
    (text, at) => html`<tspan x="${MARGIN}" y="${(y + at * step).toFixed(1)}">${text}</tspan>`,
  );
  return html`<text font-size="${size}" font-weight="${weight}" fill="${fill}">${parts}</text>`;
}
