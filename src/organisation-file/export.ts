/** Writes an organisation as a file that reads back as the same organisation. */
import { Document } from 'yaml';
import type { Organisation } from '../domain/facts/organisation.ts';
import { fileForm } from './file-form.ts';
import { layOut } from './layout.ts';

export function exportOrganisation(organisation: Organisation): string {
  const document = new Document(fileForm(organisation), { aliasDuplicateObjects: false });
  layOut(document);
  return document.toString({ lineWidth: 0 });
}
