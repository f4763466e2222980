/** `quality.html`: the quality report for people. */
import type { QualityReport, QualityRow } from '../steps/quality-report.ts';
import { type Html, html } from './html.ts';
import { countCard, frenchNumber, htmlPage } from './html-page.ts';
import { frenchLabelStatus, frenchName, ISSUE_TITLES } from './wording-fr.ts';

/** A page of more rows helps nobody: the JSON file has them all. */
const MAX_ROWS = 1_000;

const CARDS: readonly (readonly [key: string, title: string])[] = [
  ['precision', 'Précision du lieu'],
  ['freshness', 'Âge de la source la plus récente'],
  ['missingFields', 'Champs non renseignés'],
  ['unverifiedFields', 'Champs qu’aucune source n’établit'],
  ['labels', 'Labels à la date de l’édition'],
  ['issues', 'Points relevés'],
  ['corrections', 'Corrections automatiques'],
  ['status', 'Statut'],
];

/** @param labelName French name of a label, by its id */
export function qualityPage(
  report: QualityReport,
  siteName: string,
  labelName: (id: string) => string,
): Uint8Array {
  const { totals, edition, rows } = report;
  const body = html`<h1>Qualité des données de ${siteName}</h1>
<p class="muted">Édition du ${frenchDate(edition)} · ${frenchNumber(rows.length)} organismes ·
complétude moyenne ${percent(Number(totals.meanCompleteness))} · ${frenchNumber(Number(totals.rejectedRows))} ligne(s) écartée(s)</p>
<p>La complétude compte douze renseignements qu’un visiteur espère trouver. Une information inconnue reste inconnue :
rien n’est complété par supposition. Le détail se trouve aussi dans <a href="quality.json">quality.json</a>.</p>
<h2>En bref</h2>
<div class="cards">
${CARDS.map(([key, title]) =>
  cardOf(title, totals[key], key === 'labels' ? (name) => frenchLabelStatus(name, labelName) : frenchName),
)}
</div>
${rowsToReview(rows)}`;
  return htmlPage(`Qualité des données · ${siteName}`, body);
}

function cardOf(
  title: string,
  counts: QualityReport['totals'][string] | undefined,
  nameOf: (key: string) => string,
): Html {
  return countCard(title, typeof counts === 'object' ? counts : {}, nameOf);
}

/** Rows with something to look at, the emptiest first. */
function rowsToReview(rows: readonly QualityRow[]): Html {
  const chosen = rows.filter(needsReview).sort((a, b) => a.completeness - b.completeness);
  const shown = chosen.slice(0, MAX_ROWS);
  const more =
    chosen.length > shown.length
      ? html`<p>Les ${frenchNumber(MAX_ROWS)} premières lignes sur ${frenchNumber(chosen.length)}.</p>`
      : '';
  return html`<h2>Fiches à revoir (${frenchNumber(chosen.length)})</h2>
<p>Source de plus de cinq ans ou sans date, lieu inconnu, doublon possible, label terminé, champ non vérifié :
les moins complètes d’abord.</p>
${more}
<div class="scroll"><table>
<thead><tr><th scope="col">Organisme</th><th scope="col" class="number">Complétude</th><th scope="col">Source</th>
<th scope="col">Lieu</th><th scope="col">Non vérifié</th><th scope="col">Points relevés</th></tr></thead>
<tbody>
${shown.map(rowOf)}
</tbody></table></div>`;
}

function needsReview({ freshness, precision, issues, unverified }: QualityRow): boolean {
  return (
    freshness === 'older' ||
    freshness === 'undated' ||
    precision === 'country' ||
    issues.length > 0 ||
    unverified.length > 0
  );
}

function rowOf(row: QualityRow): Html {
  const { id, name, completeness, freshness, sourceDate, precision, unverified, issues } = row;
  const problems = issues.map(
    ({ code, value }) =>
      html`<li>${ISSUE_TITLES[code]}${value === undefined ? '' : html` : <code>${value}</code>`}</li>`,
  );
  return html`<tr><th scope="row">${name}<br><code>${id}</code></th><td class="number">${percent(completeness)}</td>
<td>${sourceDate ?? frenchName(freshness)}</td><td>${frenchName(precision)}</td>
<td>${unverified.map(frenchName).join(', ')}</td><td><ul>${problems}</ul></td></tr>
`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

export function frenchDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day === 1 ? '1er' : day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
