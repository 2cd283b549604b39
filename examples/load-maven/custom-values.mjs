/** The values of custom fields from a row: the column's name is the field's key, and an empty cell is no value. */
export const customValues = (fields, cells) => fields.map(({ key }) => ({ key, value: cells[key] || null }));
