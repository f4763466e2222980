import { ORGANIZATION_FIELDS, organizationColumns } from '#engine/open-data/organization-columns.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './data.module.css';

/** The dictionary of the files: each field, the columns made from it, and what it means. */
export function FieldsPart() {
  const { t, publication } = useI18n();
  const columns = organizationColumns(publication.languages);
  return (
    <section className={styles.block} aria-labelledby="fields">
      <h2 id="fields">{t('data.fields')}</h2>
      <p>{t('data.unknown')}</p>
      <table className={styles.fields}>
        <caption className="visually-hidden">{t('data.fields.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('data.fields.field')}</th>
            <th scope="col">{t('data.fields.columns')}</th>
            <th scope="col">{t('data.fields.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {ORGANIZATION_FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>
                {columns
                  .filter((column) => column.field === field)
                  .map(({ name }) => (
                    <code key={name}>{name}</code>
                  ))}
              </td>
              <td>{t(`data.field.${field}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
