/** `--report FILE`: every problem of a build with its place, as JSON for programs and HTML for people. */
import {
  type Correction,
  type Issue,
  type ProfileName,
  SEVERITIES,
  type Severity,
  severityOf,
} from '#domain/issue.ts';
import { formatIssue, formatPlace } from './format-issue.ts';
import { type Html, html } from './html.ts';
import { frenchNumber, htmlPage } from './html-page.ts';
import type { RawRow } from './sources/raw-row.ts';
import { frenchName, ISSUE_TITLES, SEVERITY_NAMES } from './wording-fr.ts';

export interface IssueReport {
  edition: string;
  profile: ProfileName;
  issues: Issue[];
  corrections: Correction[];
  rejected: RawRow[];
}

/** A page of more problems helps nobody: the JSON file has them all. */
const MAX_ISSUES = 2_000;

export function issueReportJson({ edition, profile, issues, corrections, rejected }: IssueReport): string {
  const withMessages = issues.map((issue) => ({
    severity: severityOf(issue.code, profile),
    ...issue,
    message: formatIssue(issue),
  }));
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      withMessages.filter((issue) => issue.severity === severity).length,
    ]),
  );
  const rows = rejected.map(({ place, values }) => ({ place, values }));
  return `${JSON.stringify({ edition, profile, counts, issues: withMessages, corrections, rejected: rows }, undefined, 2)}\n`;
}

export function issueReportPage({
  edition,
  profile,
  issues,
  corrections,
  rejected,
}: IssueReport): Uint8Array {
  const bySeverity = SEVERITIES.map(
    (severity) => [severity, issues.filter(({ code }) => severityOf(code, profile) === severity)] as const,
  );
  const summary = bySeverity
    .map(([severity, list]) => `${frenchNumber(list.length)} ${SEVERITY_NAMES[severity]}`)
    .join(' · ');
  const body = html`<h1>Compte rendu de la vérification</h1>
<p class="muted">Édition du ${edition}, profil « ${profile} » · ${summary} · ${frenchNumber(rejected.length)} ligne(s) écartée(s) ·
${frenchNumber(corrections.length)} correction(s) automatique(s)</p>
<p>Chaque ligne indique le fichier, la ligne et la colonne à corriger dans le tableur. Les erreurs empêchent la publication ;
le reste est à vérifier quand vous pouvez.</p>
${bySeverity.map(([severity, list]) => section(severity, list))}
${correctionSection(corrections)}`;
  return htmlPage('Compte rendu de la vérification', body);
}

function section(severity: Severity, issues: readonly Issue[]): Html {
  if (issues.length === 0) return html``;
  const rows = issues.slice(0, MAX_ISSUES).map(
    (issue) => html`<tr><td><code>${formatPlace(issue.place)}</code>${columnOf(issue)}</td>
<td>${issue.row ?? ''}</td><td><span class="${severity}">${ISSUE_TITLES[issue.code]}</span><br><code>${issue.code}</code></td>
<td>${issue.value ?? ''}</td><td>${issue.expected ?? ''}${issue.hint === undefined ? '' : html`<br><strong>${issue.hint}</strong>`}</td></tr>
`,
  );
  return html`<h2>${SEVERITY_NAMES[severity]} (${frenchNumber(issues.length)})</h2>
<div class="scroll"><table><thead><tr><th scope="col">Où</th><th scope="col">Organisme</th><th scope="col">Quoi</th>
<th scope="col">Valeur trouvée</th><th scope="col">Attendu, conseil</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function columnOf({ place }: Issue): Html {
  return place.columnName === undefined
    ? html``
    : html`<br><span class="muted">colonne ${place.columnName}</span>`;
}

function correctionSection(corrections: readonly Correction[]): Html {
  if (corrections.length === 0) return html``;
  const rows = corrections.slice(0, MAX_ISSUES).map(
    ({
      place,
      row,
      field,
      before,
      rule,
      after,
    }) => html`<tr><td><code>${formatPlace(place)}</code></td><td>${row ?? ''}</td>
<td>${frenchName(field)}</td><td>${before}</td><td>${after}<br><code>${rule}</code></td></tr>
`,
  );
  return html`<h2>Corrections automatiques (${frenchNumber(corrections.length)})</h2>
<div class="scroll"><table><thead><tr><th scope="col">Où</th><th scope="col">Organisme</th><th scope="col">Champ</th>
<th scope="col">Avant</th><th scope="col">Après, règle</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}
